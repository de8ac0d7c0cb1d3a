package io.playmaker.signal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.playmaker.shared.Invalid.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What signals may report, as {@code measures.yaml} declares it. */
@Component
class Declarations {

    private final Map<String, Measure> measures;
    private final Map<String, Range> ranges;
    private final Map<String, String> events;

    Declarations() {
        File file = read();
        Map<String, Measure> found = new LinkedHashMap<>();
        Map<String, Range> allowed = new LinkedHashMap<>();
        file.measures().forEach((key, declared) -> {
            found.put(key, declared.measure(key));
            allowed.put(key, new Range(declared.min(), declared.max()));
        });
        measures = Collections.unmodifiableMap(found);
        ranges = allowed;
        events = Collections.unmodifiableMap(new LinkedHashMap<>(file.events()));
    }

    Map<String, Measure> measures() {
        return measures;
    }

    Map<String, String> events() {
        return events;
    }

    /** What is wrong with this value of this type; null when nothing is. */
    @Nullable
    Problem problemWith(String type, @Nullable Double value) {
        Range range = ranges.get(type);
        if (range == null && !events.containsKey(type))
            return new Problem(
                    "type", "\"" + type + "\" is not declared. Use a key of measures.yaml, or declare it there.");
        if (range != null && value == null)
            return new Problem("value", "\"" + type + "\" is a measure and needs a value. Send a number.");
        if (value == null) return null;
        if (!Double.isFinite(value)) return new Problem("value", "A value must be a finite number.");
        return range == null || range.holds(value) ? null : new Problem("value", range.sentence(type, value));
    }

    private static File read() {
        try (var in = new ClassPathResource("measures.yaml").getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("measures.yaml cannot be read", e);
        }
    }

    private record Range(@Nullable Double min, @Nullable Double max) {

        boolean holds(double value) {
            return (min == null || value >= min) && (max == null || value <= max);
        }

        String sentence(String type, double value) {
            String bounds =
                    max == null ? "at least " + min : min == null ? "at most " + max : "from " + min + " to " + max;
            return "\"" + type + "\" goes " + bounds + ", not " + value + ". Correct the value or its unit.";
        }
    }

    private record File(Map<String, Declared> measures, Map<String, String> events) {}

    private record Declared(
            String title,
            Dimension dimension,
            String unit,
            String better,
            String staleAfter,
            @Nullable Double min,
            @Nullable Double max) {

        Measure measure(String key) {
            return new Measure(key, title, dimension, unit, better.equals("higher"), Duration.parse(staleAfter));
        }
    }
}
