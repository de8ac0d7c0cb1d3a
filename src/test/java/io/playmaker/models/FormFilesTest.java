package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped form looks like; whether it works, the gate asks. */
class FormFilesTest {

    static Stream<Arguments> forms() {
        return Shipped.forms().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    static Stream<Arguments> formsOfStepsThatMayBeSkipped() {
        Set<String> never = Shipped.neverSkipped();
        return forms().filter(form -> !never.contains(form.get()[0]));
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

    private static List<String> keys(JsonNode parent) {
        return Shipped.components(parent).stream()
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
    }
}
