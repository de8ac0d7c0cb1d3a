package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a fact that the playbook found out. */
@Component
@Sets
class RecordSignal implements Action<RecordSignal.Inputs> {

    private final Signals signals;

    RecordSignal(Signals signals) {
        this.signals = signals;
    }

    /** @param type key of a declared measure or event */
    record Inputs(
            @Input(needed = true, names = Input.Names.FACT) @Nullable
            String type,

            @Nullable Double value,
            @Nullable String text) {}

    @Override
    public String name() {
        return "record-signal";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String text = inputs.text() == null ? null : Placeholders.fill(inputs.text(), call.variables());
        NewSignal signal = new NewSignal(
                "playmaker",
                call.key(),
                call.account().externalId(),
                Actions.needed("type", inputs.type()),
                inputs.value(),
                call.clock().instant(),
                null,
                null,
                null,
                Columns.cutOrNull(text, 4000));
        Recorded recorded = signals.record(List.of(signal), false);
        if (!recorded.refused().isEmpty()) {
            throw new Invalid(recorded.refused().stream()
                    .map(Recorded.RefusedSignal::problem)
                    .toList());
        }
        return Map.of();
    }
}
