package io.playmaker.playbook;

import io.playmaker.shared.Invalid;
import io.playmaker.signal.Signals;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how many days something took, as a measure; once in a run. */
@Component
@Sets("durationDays")
class RecordDuration implements Action<RecordDuration.Inputs> {

    private final OnceInARun durations;
    private final Signals signals;

    RecordDuration(OnceInARun durations, Signals signals) {
        this.durations = durations;
        this.signals = signals;
    }

    /**
     * @param measure key of a declared measure in days
     * @param since the day it began
     * @param until the day it was done; today when left out
     */
    record Inputs(
            @Input(needed = true, names = Input.Names.FACT) @Nullable
            String measure,

            @Input(needed = true) @Nullable String since,
            @Nullable String until) {}

    @Override
    public String name() {
        return "record-duration";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String measure = Actions.needed("measure", inputs.measure());
        if (!signals.measures().containsKey(measure))
            throw new Invalid("measure", "\"" + measure + "\" is not declared; use a measure of measures.yaml.");
        LocalDate until = ReadDays.dayOrNull("until", inputs.until());
        LocalDate today = call.clock().instant().atZone(call.account().zone()).toLocalDate();
        long days =
                durations.record(measure, ReadDays.day("since", inputs.since()), until == null ? today : until, call);
        return Map.of("durationDays", days);
    }
}
