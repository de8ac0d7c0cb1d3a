package io.playmaker.web.page;

import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a measure's value in the measure's unit. */
@Component("measured")
class Measured {

    private final Signals signals;
    private final Words words;

    Measured(Signals signals, Words words) {
        this.signals = signals;
        this.words = words;
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
