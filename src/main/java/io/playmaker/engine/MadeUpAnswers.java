package io.playmaker.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers to a form that nobody has given yet: the first that is on offer, no more than is needed. */
final class MadeUpAnswers {

    private static final int MOST_VARIANTS = 16;
    private static final int PASSES = 4;
    private static final Pattern IN_THE_PAST = Pattern.compile("(?i).*(held|agreed|shared|call|done|met|happened).*on");
    private static final Set<FormField.Kind> WRITTEN =
            Set.of(FormField.Kind.NUMBER, FormField.Kind.TEXT, FormField.Kind.DATE, FormField.Kind.MOMENT);
    private static final Set<String> SKIPPING = Set.of(FormRules.SKIP, FormRules.SKIP_REASON);

    private final FormRules rules;
    private final Map<String, Object> before;
    private final LocalDate today;

    /** @param before what the run knows when the form is opened */
    MadeUpAnswers(FormRules rules, Map<String, Object> before, LocalDate today) {
        this.rules = rules;
        this.before = before;
        this.today = today;
    }

    /** What is given, and an answer to whatever is needed besides. */
    Map<String, Object> complete(Map<String, Object> given) {
        Map<String, Object> answers = new LinkedHashMap<>(given);
        for (int pass = 0; pass < PASSES; pass++) {
            boolean more = false;
            for (FormField field : rules.fields()) {
                if (answers.containsKey(field.key()) || !field.required() || !shown(field, answers)) continue;
                Object value = value(field);
                if (value != null) more |= answers.put(field.key(), value) == null;
            }
            if (!more) break;
        }
        return answers;
    }

    /**
     * Ways to answer that differ in the fields named; the first is the default.
     *
     * @param given answers that stand in all of them
     * @param decisive fields that matter, each with the numbers at which it matters
     */
    List<Map<String, Object>> variants(Map<String, Object> given, Map<String, WhatDecides.ComparedWith> decisive) {
        List<Map<String, Object>> all = List.of(given);
        for (FormField field : rules.fields()) {
            WhatDecides.ComparedWith compared = decisive.get(field.key());
            if (compared == null || SKIPPING.contains(field.key()) || given.containsKey(field.key())) continue;
            List<Map<String, Object>> next = new ArrayList<>();
            for (Map<String, Object> one : all) next.addAll(branch(one, field, compared));
            all = next.size() <= MOST_VARIANTS ? next : oneAtATime(all, field, compared);
        }
        return all.stream().map(this::complete).distinct().toList();
    }

    private List<Map<String, Object>> branch(
            Map<String, Object> given, FormField field, WhatDecides.ComparedWith compared) {
        if (!shown(field, complete(given))) return List.of(given);
        return candidates(field, compared).stream()
                .map(value -> with(given, field, value))
                .toList();
    }

    /** Where everything with everything would be too much, the rest stays as in the first way. */
    private List<Map<String, Object>> oneAtATime(
            List<Map<String, Object>> all, FormField field, WhatDecides.ComparedWith compared) {
        List<Map<String, Object>> next = new ArrayList<>(branch(all.get(0), field, compared));
        all.stream().skip(1).map(one -> branch(one, field, compared).get(0)).forEach(next::add);
        return next;
    }

    private static Map<String, Object> with(Map<String, Object> given, FormField field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(given);
        more.put(field.key(), value);
        return more;
    }

    private List<Object> candidates(FormField field, WhatDecides.ComparedWith compared) {
        Object first = value(field);
        List<Object> values = new ArrayList<>();
        if (first != null) values.add(first);
        switch (field.kind()) {
            case ONE_OF -> values.addAll(toldApart(field, compared));
            case SOME_OF -> toldApart(field, compared).forEach(option -> values.add(List.of(option)));
            case YES_NO -> values.addAll(field.required() ? List.of(true) : List.of(false, true));
            case NUMBER -> compared.numbers().forEach(line -> values.addAll(List.of(line, line.add(BigDecimal.ONE))));
            default -> {}
        }
        return values.stream()
                .filter(value -> Answers.check(field, value).problem() == null)
                .distinct()
                .toList();
    }

    /** Options that no branch tells apart count as one. */
    private List<Object> toldApart(FormField field, WhatDecides.ComparedWith compared) {
        List<Object> options = options(field);
        if (compared.texts().isEmpty() && !compared.numbers().isEmpty()) return options;
        List<Object> apart = new ArrayList<>(options.stream()
                .filter(option -> compared.texts().contains(option.toString()))
                .toList());
        options.stream().filter(option -> !apart.contains(option)).findFirst().ifPresent(apart::add);
        return apart;
    }

    private boolean shown(FormField field, Map<String, Object> answers) {
        if (SKIPPING.contains(field.key())) return false;
        Map<String, Object> known = new HashMap<>(before);
        rules.fields().forEach(one -> known.remove(one.key()));
        known.putAll(answers);
        return !FieldConditions.hides(field, known);
    }

    private @Nullable Object value(FormField field) {
        Object stated = Answers.plain(stated(field));
        if (stated != null) return stated;
        Object known = Answers.plain(before.get(field.key()));
        if (known != null && WRITTEN.contains(field.kind())) return known; // As the form shows it, filled in.
        return switch (field.kind()) {
            case TEXT -> text(field);
            case NUMBER -> number(field);
            case DATE -> day(field).toString();
            case TIME -> "10:00";
            case MOMENT -> day(field) + "T10:00Z";
            case YES_NO -> field.required();
            case ONE_OF -> options(field).stream().findFirst().orElse(null);
            case SOME_OF ->
                options(field).stream().<Object>map(List::of).findFirst().orElse(null);
            case LIST -> null;
        };
    }

    private static @Nullable Object stated(FormField field) {
        var value = field.schema().path("defaultValue");
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static String text(FormField field) {
        String text = switch (field.rule("validationType").asText("")) {
            case "email" -> "somebody@customer.example";
            case "phone" -> "+49 30 1234567";
            default -> "As rehearsed";
        };
        int least = field.rule("minLength").asInt(0);
        int most = field.rule("maxLength").asInt(text.length());
        String enough = text.length() < least ? text + ".".repeat(least - text.length()) : text;
        return enough.length() <= most ? enough : enough.substring(0, most);
    }

    private static Object number(FormField field) {
        String least = field.rule("min").asText("");
        String most = field.rule("max").asText("");
        BigDecimal number = least.isBlank() ? BigDecimal.ONE : new BigDecimal(least).max(BigDecimal.ONE);
        return most.isBlank() ? number : number.min(new BigDecimal(most));
    }

    private LocalDate day(FormField field) {
        return IN_THE_PAST.matcher(field.key()).matches() ? today : today.plusDays(14);
    }

    private List<Object> options(FormField field) {
        if (field.options() != null) return List.copyOf(field.options());
        Object offered =
                Answers.plain(before.get(field.schema().path("valuesKey").asText()));
        if (!(offered instanceof Collection<?> several)) return List.of();
        return several.stream()
                .map(one -> one instanceof Map<?, ?> option ? option.get("value") : one)
                .filter(Objects::nonNull)
                .<Object>map(value -> value)
                .toList();
    }
}
