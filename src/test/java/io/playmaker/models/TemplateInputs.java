package io.playmaker.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What an element template says about the inputs of its action. */
final class TemplateInputs {

    private TemplateInputs() {}

    static List<String> of(JsonNode template) {
        return names(template, property -> true);
    }

    static List<String> needed(JsonNode template) {
        return names(
                template,
                property -> property.path("constraints").path("notEmpty").asBoolean());
    }

    /** The values on the list of the field that is bound to that name. */
    static List<String> choices(JsonNode template, String name) {
        return properties(template)
                .filter(property ->
                        property.path("binding").path("name").asText().equals(name))
                .flatMap(property -> values(property.path("choices")).stream())
                .toList();
    }

    static List<String> values(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .toList();
    }

    /** The delegate expression that the template sets. */
    static String bean(JsonNode template) {
        return properties(template)
                .filter(property ->
                        property.path("binding").path("name").asText().equals("camunda:delegateExpression"))
                .map(property -> property.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static List<String> names(JsonNode template, Predicate<JsonNode> which) {
        return properties(template)
                .filter(property ->
                        property.path("binding").path("type").asText().equals("camunda:inputParameter"))
                .filter(which)
                .map(property -> property.path("binding").path("name").asText())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false);
    }
}
