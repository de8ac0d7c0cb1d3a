package io.playmaker.rehearsal;

import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Scenario.Way;
import java.util.List;
import java.util.function.Supplier;

/** Steps are done as the scenario says, and by default otherwise. */
record ByScenario(Scenario scenario) implements Director {

    @Override
    public Plan atStep(Step step, int time, Supplier<String> situation, Supplier<List<Option>> options) {
        Way way = scenario.way(step.key(), time);
        return new Plan(deed(way), way.doneAfter() == null ? scenario.usualDays() : way.doneAfter());
    }

    private static Deed deed(Way way) {
        if (way.isLeft()) return new Deed.Leave(true);
        return way.skip() == null ? new Deed.Answer(way.given()) : new Deed.Skip(way.skip());
    }

    @Override
    public Deed whileWaiting(String place, Supplier<String> situation, Supplier<List<Option>> options) {
        return new Deed.Leave(true);
    }
}
