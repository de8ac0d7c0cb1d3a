package io.playmaker.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the run's outcome before its end, when something still has to happen after it. The first outcome stands. */
@Component
@Sets
class RecordOutcome implements Action<RecordOutcome.Inputs> {

    private final RunJournal journal;

    RecordOutcome(RunJournal journal) {
        this.journal = journal;
    }

    record Inputs(
            @Input(needed = true) @Nullable String outcome,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "record-outcome";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String outcome = Actions.needed("outcome", inputs.outcome());
        String reason = inputs.reason() == null ? null : Placeholders.fill(inputs.reason(), call.variables());
        journal.outcomeReached(call.run().id(), outcome, reason);
        return Map.of();
    }
}
