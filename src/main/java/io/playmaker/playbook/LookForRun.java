package io.playmaker.playbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether a playbook is under way for the account already, and how it ended since this run began. */
@Component
@Sets({"runUnderWay", "lastRunOutcome", "lastRunReason"})
class LookForRun implements Action<LookForRun.Inputs> {

    private final RunRows runs;

    LookForRun(RunRows runs) {
        this.runs = runs;
    }

    record Inputs(
            @Input(needed = true, names = Input.Names.PLAYBOOK) @Nullable
            String playbook) {}

    @Override
    public String name() {
        return "look-for-run";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String playbook = Actions.needed("playbook", inputs.playbook());
        List<Run> theirs = runs.of(call.account().id()).stream()
                .filter(run -> run.playbook().equals(playbook)
                        && run.id() != call.run().id())
                .toList();
        Map<String, Object> found = new HashMap<>();
        found.put("runUnderWay", theirs.stream().anyMatch(run -> run.state() == Run.State.RUNNING));
        theirs.stream()
                .filter(run -> run.endedAt() != null
                        && !run.endedAt().isBefore(call.run().startedAt()))
                .max(Comparator.comparing(run -> Objects.requireNonNull(run.endedAt())))
                .ifPresent(last -> {
                    found.put("lastRunOutcome", Objects.requireNonNull(last.outcome()));
                    found.put("lastRunReason", Objects.requireNonNullElse(last.outcomeReason(), ""));
                });
        return found;
    }
}
