package io.playmaker.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form. */
record FormFile(String name, String source, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFile of(String name, byte[] content) throws JsonProcessingException {
        String source = new String(content, StandardCharsets.UTF_8);
        return new FormFile(name, source, JSON.readTree(source));
    }

    String id() {
        return root.path("id").asText("");
    }

    /** The form itself, for what is wrong with it as a whole. */
    Component whole() {
        return new Component(this, root);
    }

    /** Everything in it, at whatever depth. */
    List<Component> components() {
        List<Component> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private void collect(JsonNode parent, List<Component> all) {
        for (JsonNode component : parent.path("components")) {
            all.add(new Component(this, component));
            collect(component, all);
        }
    }

    Stream<Component> questions() {
        return components().stream().filter(Component::asks);
    }

    /** The variables that answers become. */
    Set<String> keys() {
        return questions().map(Component::key).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }

    record Component(FormFile form, JsonNode json) {

        private static final Set<String> QUESTIONS = Set.of(
                "textfield",
                "textarea",
                "number",
                "datetime",
                "checkbox",
                "checklist",
                "radio",
                "select",
                "taglist",
                "dynamiclist");

        String file() {
            return form.name();
        }

        String type() {
            return json.path("type").asText("");
        }

        String id() {
            return json.path("id").asText("");
        }

        /** The variable its answer becomes; a list of rows says it in its path. */
        String key() {
            return json.path(type().equals("dynamiclist") ? "path" : "key").asText("");
        }

        boolean asks() {
            return QUESTIONS.contains(type());
        }

        String label() {
            String label = json.path("label").asText(json.path("dateLabel").asText(""));
            String shown = label.isBlank() ? json.path("timeLabel").asText("") : label;
            return shown.strip();
        }

        /** As people find it in the form editor. */
        String named() {
            String words = label().isEmpty() ? type() : "\"" + label() + "\"";
            String mark = key().isEmpty() ? id() : key();
            return mark.isEmpty() ? words : words + " (" + mark + ")";
        }

        int line() {
            int at = position();
            return at < 0
                    ? 0
                    : 1
                            + (int) form.source
                                    .substring(0, at)
                                    .chars()
                                    .filter(one -> one == '\n')
                                    .count();
        }

        int column() {
            int at = position();
            return at < 0 ? 0 : at - form.source.lastIndexOf('\n', at);
        }

        private int position() {
            String mark = id().isEmpty() ? key() : id();
            if (mark.isEmpty()) return -1;
            Matcher found = Pattern.compile("\"(id|key|path)\"\\s*:\\s*" + Pattern.quote("\"" + mark + "\""))
                    .matcher(form.source);
            return found.find() ? found.start() : -1;
        }
    }
}
