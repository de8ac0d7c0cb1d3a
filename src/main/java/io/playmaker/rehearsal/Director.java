package io.playmaker.rehearsal;

import io.playmaker.playbook.Step;
import java.util.List;
import java.util.function.Supplier;

/** Decides what becomes of the steps of a rehearsal. */
interface Director {

    /** One of the ways in which it could go on. */
    record Option(String label, Deed deed) {}

    /**
     * What becomes of a step that has just opened.
     *
     * @param time how often the step came before in this rehearsal
     * @param situation the same for two times at which nothing that matters differs
     * @param options all that could become of it
     */
    Plan atStep(Step step, int time, Supplier<String> situation, Supplier<List<Option>> options);

    /** What becomes of a time when nobody has anything to do and the run could be told something. */
    Deed whileWaiting(String place, Supplier<String> situation, Supplier<List<Option>> options);

    /** @param businessDays after how many the deed is done */
    record Plan(Deed deed, int businessDays) {}
}
