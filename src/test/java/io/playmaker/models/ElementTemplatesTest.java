package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.playbook.Action;
import io.playmaker.testing.PlaymakerTest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Modeler offers is what the actions understand. */
@PlaymakerTest
class ElementTemplatesTest {

    private static final Set<String> NO_ACTIONS = Set.of("user-task-step", "outcome-end-event");
    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter");

    @Autowired
    List<Action<?>> actions;

    private final Map<String, JsonNode> templates = Shipped.templates();

    @Test
    void everyActionHasATemplateAndEveryTemplateAnAction() {
        Set<String> expected = new LinkedHashSet<>(NO_ACTIONS);
        actions.forEach(action -> expected.add(action.name()));

        assertThat(templates.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aTemplateAsksForTheInputsOfItsActionAndNoOthers() {
        assertThat(actions)
                .allSatisfy(action -> assertThat(TemplateInputs.of(templates.get(action.name())))
                        .as(action.name())
                        .containsExactlyInAnyOrder(Arrays.stream(action.inputs().getRecordComponents())
                                .map(input -> input.getName())
                                .toArray(String[]::new)));
    }

    @Test
    void everyTemplateSaysWhatItIsForAndWhereItFits() {
        assertThat(templates).allSatisfy((name, template) -> {
            assertThat(template.path("id").asText()).isEqualTo(name);
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("description").asText()).isNotBlank();
            assertThat(template.path("icon").path("contents").asText()).startsWith("data:image/svg+xml");
            assertThat(template.path("appliesTo")).isNotEmpty();
            assertThat(template.path("$schema").asText()).contains("element-templates-json-schema");
        });
    }

    @Test
    void everyPropertyIsBoundAndExplainedAndEveryChoiceIsAList() {
        assertThat(templates)
                .allSatisfy((name, template) -> assertThat(template.path("properties"))
                        .allSatisfy(property -> {
                            assertThat(BINDINGS)
                                    .contains(property.path("binding")
                                            .path("type")
                                            .asText());
                            boolean hidden = property.path("type").asText().equals("Hidden");
                            if (hidden) assertThat(property.has("value")).isTrue();
                            else
                                assertThat(property.path("description").asText())
                                        .as(property.toString())
                                        .isNotBlank();
                            if (property.path("type").asText().equals("Dropdown"))
                                assertThat(property.path("choices")).isNotEmpty();
                        }));
    }
}
