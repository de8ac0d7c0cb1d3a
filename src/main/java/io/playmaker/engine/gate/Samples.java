package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Known.ModelExpressions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions with made-up values for the variables they read: dates a year from now, small numbers, periods, working hours. */
final class Samples {

    private static final int MOST_VARIABLES = 3;

    private final ModelExpressions expressions;

    Samples(ModelExpressions expressions) {
        this.expressions = expressions;
    }

    /** @param problem why there is no value */
    record Sample(@Nullable Object value, @Nullable String problem) {}

    Instant now() {
        return ((Date) expressions.value("${calendar.now()}", Map.of())).toInstant();
    }

    /** The first value that fits; otherwise the last value or problem there was. */
    Sample first(Written written, Predicate<@Nullable Object> fits) {
        Sample last = new Sample(null, "it has no value");
        for (Map<String, Object> values : assignments(List.copyOf(written.variables()))) {
            Sample sample = value(written.text(), values);
            if (sample.problem == null && fits.test(sample.value)) return sample;
            if (last.value == null) last = sample;
        }
        return last;
    }

    private Sample value(String expression, Map<String, Object> values) {
        try {
            return new Sample(expressions.value(expression, values), null);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) cause = cause.getCause();
            return new Sample(null, String.valueOf(cause.getMessage()));
        }
    }

    /** Every kind of value for every variable; for many variables, the same kind for all. */
    private List<Map<String, Object>> assignments(List<String> variables) {
        List<Object> kinds = kinds();
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        if (variables.size() > MOST_VARIABLES) {
            all.clear();
            kinds.forEach(kind -> {
                Map<String, Object> same = new HashMap<>();
                variables.forEach(variable -> same.put(variable, kind));
                all.add(same);
            });
            return all;
        }
        for (String variable : variables) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> one : all)
                for (Object kind : kinds) {
                    Map<String, Object> more = new HashMap<>(one);
                    more.put(variable, kind);
                    longer.add(more);
                }
            all.clear();
            all.addAll(longer);
        }
        return all;
    }

    private List<Object> kinds() {
        String nextYear =
                now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(365).toString();
        return List.of(nextYear, 5, "P5D", "R3/PT4H", "4 business hours");
    }
}
