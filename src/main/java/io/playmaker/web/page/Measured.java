package io.playmaker.web.page;

import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a measure's value in the measure's unit. */
@Component("measured")
class Measured {

    private static final Set<String> OF_THE_MEASURE = Set.of("value", "valueBefore", "line", "change");

    private final Signals signals;
    private final Words words;

    Measured(Signals signals, Words words) {
        this.signals = signals;
        this.words = words;
    }

    /** A fact of a moment: what a measure says in its unit, the measure by its title, everything else as it is. */
    public String fact(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        Measure measure =
                facts.get("measure") instanceof String key ? signals.measures().get(key) : null;
        if (measure == null) return words.value(value);
        if (name.equals("measure")) return measure.title();
        if (!(value instanceof Number number) || !OF_THE_MEASURE.contains(name)) return words.value(value);
        return name.equals("change")
                ? words.percent(number.doubleValue()).replace('-', '−')
                : value(measure.key(), number.doubleValue());
    }

    public String value(String type, @Nullable Double value) {
        Measure measure = signals.measures().get(type);
        if (value == null || measure == null) return words.number(value);
        return switch (measure.unit()) {
            case "ratio", "change" -> words.percent(value).replace('-', '−');
            case "yes/no" -> value >= 0.5 ? "yes" : "no";
            default -> words.number(value).replace('-', '−');
        };
    }
}
