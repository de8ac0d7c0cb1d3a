package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped form looks like. */
class FormFilesTest {

    /** What the form viewer inside Tasklist can draw; the schema version is the last one it reads. */
    private static final int SCHEMA_VERSION = 16;

    private static final Set<String> KNOWN = Set.of(
            "html",
            "text",
            "group",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "dynamiclist");

    static Stream<Arguments> forms() {
        return Shipped.forms().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    static Stream<Arguments> formsOfStepsThatMayBeSkipped() {
        Set<String> never = Shipped.neverSkipped();
        return forms().filter(form -> !never.contains(form.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void tasklistCanDrawIt(String name, JsonNode form) {
        assertThat(form.path("id").asText()).isEqualTo(name);
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(SCHEMA_VERSION);
        assertThat(Shipped.components(form))
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(KNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void itOpensWithTheAccountThenSaysWhyAndWhatGoodLooksLike(String name, JsonNode form) {
        JsonNode components = form.path("components");
        assertThat(components.get(0).path("content").asText())
                .contains("/accounts/{{accountId}}\"", "/accounts/{{accountId}}/card.svg", "alt=\"");
        assertThat(components.get(1).path("text").asText())
                .startsWith("## Why this step")
                .contains("{{reason}}");
        assertThat(components.get(2).path("text").asText()).startsWith("## What good looks like");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfStepsThatMayBeSkipped")
    void itEndsWithTheWayToSkipWhichHidesEveryQuestion(String name, JsonNode form) {
        JsonNode components = form.path("components");
        JsonNode skip = components.get(components.size() - 1);
        JsonNode answers = components.get(components.size() - 2);

        assertThat(keys(skip)).containsExactly("skip", "skipReason");
        assertThat(answers.path("conditional").path("hide").asText()).isEqualTo("=skip = true");
        assertThat(keys(form)).hasSize(keys(answers).size() + 2).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyQuestionHasALabelAndEveryTextALimitThatFitsAVariable(String name, JsonNode form) {
        assertThat(Shipped.components(form))
                .filteredOn(component -> component.has("key"))
                .allSatisfy(field -> assertThat(field.path("label")
                                .asText(field.path("dateLabel").asText()))
                        .isNotBlank());
        assertThat(Shipped.components(form))
                .filteredOn(component -> component.path("type").asText().startsWith("textf")
                        || component.path("type").asText().equals("textarea"))
                .allSatisfy(field -> assertThat(
                                field.path("validate").path("maxLength").asInt())
                        .as(field.path("key").asText())
                        .isBetween(1, 4000));
    }

    private static List<String> keys(JsonNode parent) {
        return Shipped.components(parent).stream()
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
    }
}
