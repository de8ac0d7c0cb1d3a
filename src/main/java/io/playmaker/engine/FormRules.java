package io.playmaker.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one Camunda Form, the same that the browser shows, kept on the server as well. */
class FormRules {

    static final String SKIP = "skip";
    static final String SKIP_REASON = "skipReason";

    private static final Set<String> ANSWERED = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    private final List<FormField> fields;

    private FormRules(List<FormField> fields) {
        this.fields = fields;
    }

    /** A form that asks nothing. */
    static FormRules none() {
        return new FormRules(List.of());
    }

    List<FormField> fields() {
        return fields;
    }

    static FormRules read(InputStream json) throws IOException {
        List<FormField> fields = new ArrayList<>();
        collect(new ObjectMapper().readTree(json), List.of(), fields);
        return new FormRules(List.copyOf(fields));
    }

    /**
     * @param submitted what came, also what the form does not ask for: that is left out
     * @param before variables of the run that conditions may ask for
     */
    Submitted check(Map<String, Object> submitted, Map<String, Object> before) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = Answers.plain(submitted.get(field.key()));
            if (value != null) given.put(field.key(), value);
        }
        Map<String, Object> known = new HashMap<>(before);
        fields.forEach(field -> known.remove(field.key()));
        known.putAll(given);
        boolean skipped = asks(SKIP) && isTrue(given.get(SKIP));
        return skipped ? skip(given) : answers(given, known);
    }

    private Submitted skip(Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (!field.key().equals(SKIP) && !field.key().equals(SKIP_REASON)) continue;
            take(field, given.get(field.key()), values, problems);
        }
        if (values.get(SKIP_REASON) == null && problems.isEmpty())
            problems.put(
                    SKIP_REASON, "Say why this step is skipped, in the field " + SKIP_REASON + ", or do not skip it.");
        return new Submitted(values, problems);
    }

    private Submitted answers(Map<String, Object> given, Map<String, Object> known) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (FieldConditions.hides(field, known)) values.putIfAbsent(field.key(), null);
            else take(field, given.get(field.key()), values, problems);
        }
        values.put(SKIP_REASON, null);
        values.keySet().removeIf(key -> key.equals(SKIP_REASON) && !asks(SKIP_REASON));
        return new Submitted(values, problems);
    }

    private static void take(
            FormField field, @Nullable Object value, Map<String, Object> values, Map<String, String> problems) {
        Answers.Checked checked = Answers.check(field, value);
        if (checked.problem() != null) problems.put(field.key(), checked.problem());
        else values.put(field.key(), checked.value());
    }

    private boolean asks(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    static boolean isTrue(@Nullable Object value) {
        return value != null && "true".equals(value.toString());
    }

    private static void collect(JsonNode parent, List<String> hiddenBy, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            List<String> hide = new ArrayList<>(hiddenBy);
            String condition = component.path("conditional").path("hide").asText("");
            if (!condition.isBlank()) hide.add(condition.replaceFirst("^=", ""));
            String type = component.path("type").asText();
            if (type.equals("dynamiclist")) addList(component, hide, fields);
            else if (type.equals("group")) collect(component, hide, fields);
            else if (ANSWERED.contains(type) && !component.path("disabled").asBoolean(false))
                fields.add(FormField.of(component, hide));
        }
    }

    private static void addList(JsonNode component, List<String> hide, List<FormField> fields) {
        String key = component.path("path").asText("");
        if (!key.isBlank() && component instanceof com.fasterxml.jackson.databind.node.ObjectNode list)
            fields.add(FormField.of(list.deepCopy().put("key", key), hide));
    }
}
