package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main rules of the JSON schema that Camunda publishes for templates of its version 7; Modeler leaves out a template
 * that breaks one. It knows no binding into timers, messages or job settings.
 */
class TemplateRulesTest {

    /** Which kinds of fields may be bound how. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "property", Set.of("String", "Text", "Hidden", "Dropdown", "Boolean"),
            "camunda:property", Set.of("String", "Hidden", "Dropdown"),
            "camunda:inputParameter", Set.of("String", "Text", "Hidden", "Dropdown"),
            "camunda:in", Set.of("String", "Hidden", "Dropdown"),
            "camunda:out", Set.of("String", "Hidden", "Dropdown"));

    private static final Map<String, String> NAMED_BY = Map.of(
            "property", "name",
            "camunda:property", "name",
            "camunda:inputParameter", "name",
            "camunda:in", "target",
            "camunda:out", "source");

    static Stream<Arguments> templates() {
        return Shipped.templates().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void itSaysWhatItIsForAndWhereItFits(String name, JsonNode template) {
        assertThat(template.path("id").asText()).isEqualTo(name);
        assertThat(template.path("name").asText()).isNotBlank();
        assertThat(template.path("description").asText()).isNotBlank();
        assertThat(template.path("icon").path("contents").asText()).startsWith("data:image/svg+xml,%3Csvg");
        assertThat(template.path("$schema").asText()).contains("@camunda/element-templates-json-schema/");
        assertThat(template.path("appliesTo"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.asText()).startsWith("bpmn:"));
        if (template.has("elementType"))
            assertThat(template.path("appliesTo")).contains(template.at("/elementType/value"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void everyFieldIsBoundInAWayThatVersion7Knows(String name, JsonNode template) {
        assertThat(template.path("properties")).isNotEmpty().allSatisfy(field -> {
            String binding = field.at("/binding/type").asText();
            assertThat(FIELDS).containsKey(binding);
            assertThat(FIELDS.get(binding)).contains(field.path("type").asText());
            assertThat(field.path("binding")
                            .path(String.valueOf(NAMED_BY.get(binding)))
                            .asText())
                    .isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void everyFieldIsExplainedInAGroupAndAHiddenOneHasItsValue(String name, JsonNode template) {
        Set<String> groups = new HashSet<>();
        template.path("groups").forEach(group -> {
            assertThat(group.path("label").asText()).isNotBlank();
            assertThat(groups.add(group.path("id").asText())).isTrue();
        });

        assertThat(template.path("properties")).allSatisfy(field -> {
            if (field.path("type").asText().equals("Hidden"))
                assertThat(field.has("value")).isTrue();
            else {
                assertThat(field.path("label").asText()).isNotBlank();
                assertThat(field.path("description").asText()).isNotBlank();
                assertThat(groups).contains(field.path("group").asText());
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aListHasNamesAndValuesAndBeginsWithOneOfThem(String name, JsonNode template) {
        assertThat(template.path("properties"))
                .filteredOn(field -> field.path("type").asText().equals("Dropdown"))
                .allSatisfy(field -> {
                    List<String> values = TemplateInputs.values(field.path("choices"));
                    assertThat(values).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(field.path("choices"))
                            .allSatisfy(choice ->
                                    assertThat(choice.path("name").asText()).isNotBlank());
                    if (field.has("value"))
                        assertThat(values).contains(field.path("value").asText());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aConditionNamesAFieldOfTheTemplateAndAValueOnItsList(String name, JsonNode template) {
        assertThat(template.path("properties"))
                .filteredOn(field -> field.has("condition"))
                .allSatisfy(field -> {
                    JsonNode condition = field.path("condition");
                    JsonNode asked = StreamSupport.stream(
                                    template.path("properties").spliterator(), false)
                            .filter(one -> one.path("id").equals(condition.path("property")))
                            .findFirst()
                            .orElseThrow();
                    List<String> wanted = new ArrayList<>();
                    condition.path("oneOf").forEach(value -> wanted.add(value.asText()));
                    if (condition.has("equals"))
                        wanted.add(condition.path("equals").asText());
                    assertThat(wanted).isNotEmpty().isSubsetOf(TemplateInputs.values(asked.path("choices")));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aPatternIsForTheWholeTextAndExplainsItself(String name, JsonNode template) {
        assertThat(template.path("properties"))
                .filteredOn(field -> field.at("/constraints/pattern").isObject())
                .allSatisfy(field -> {
                    JsonNode pattern = field.at("/constraints/pattern");
                    assertThat(pattern.path("value").asText()).startsWith("^").endsWith("$");
                    assertThat(pattern.path("message").asText()).isNotBlank();
                    if (field.has("value"))
                        assertThat(field.path("value").asText())
                                .matches(Pattern.compile(pattern.path("value").asText()));
                });
    }

    @Test
    void noNameAndNoIdIsGivenTwice() {
        assertThat(Shipped.templates().values())
                .extracting(template -> template.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(Shipped.templates().values())
                .extracting(template -> template.path("name").asText())
                .doesNotHaveDuplicates();
    }
}
