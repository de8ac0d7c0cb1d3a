package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Step;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see in Tasklist, asked for as Tasklist asks. */
@PlaymakerTest
class TasklistTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Engine engine;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Test
    void everyoneFindsTheSameFiltersInThisOrder() throws Exception {
        for (String person : List.of("carla", "sam", "eva", "otto"))
            assertThat(filters(as(person)).keySet().stream().limit(5))
                    .containsExactly("My steps", "My group's steps", "Due today", "Overdue", "Escalated");
        assertThat(filters(as("carla"))).containsKeys("Churn save", "Sales handoff");
    }

    @Test
    void filtersAreMadeOnce() {
        assertThat(rounds.one("offer-tasklist-filters")).isZero();
    }

    @Test
    void aStepIsMineOrMyGroupsAndNobodyElses() throws Exception {
        aStepOf("carla");
        assertThat(shown("carla", "My steps")).hasSize(1);
        assertThat(shown("ben", "My steps")).isEmpty();
        assertThat(shown("ben", "My group's steps")).hasSize(1);
        assertThat(shown("sam", "My group's steps")).isEmpty();
        assertThat(shown("sam", "Undelivered message")).isEmpty();
        assertThat(shown("lena", "Undelivered message")).hasSize(1);
    }

    @Test
    void aCardTellsTheAccountAndWhy() throws Exception {
        aStepOf("carla");
        JsonNode card = shown("carla", "My steps").get(0);
        assertThat(card.findValues("name").stream().map(JsonNode::asText))
                .contains("accountName", "segment", "health", "amount", "reason");
        assertThat(card.toString()).contains("Bright Works").contains("A letter came back");
    }

    @Test
    void aStepIsDueTodayThenOverdueAndEscalatedOnceRaised() throws Exception {
        Run run = aStepOf("carla");
        assertThat(shown("carla", "Overdue")).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(shown("carla", "Due today")).hasSize(1);
        clock.advance(Duration.ofHours(9));
        assertThat(shown("carla", "Due today")).isEmpty();
        assertThat(shown("carla", "Overdue")).hasSize(1);
        assertThat(shown("carla", "Escalated")).isEmpty();
        Step step = playbooks.steps(run.id()).get(0);
        engine.raise(List.of(step.task()), Step.ESCALATED);
        assertThat(shown("carla", "Escalated")).hasSize(1);
    }

    @Test
    void aStepIsWorkedByItsGroupAndHandedOutByALead() throws Exception {
        Run run = aStepOf("carla");
        String task = ENGINE + "/task/" + playbooks.steps(run.id()).get(0).task();
        assertThat(as("sam").get(task).statusCode()).isIn(403, 404);
        assertThat(as("sam").post(task + "/claim", "{\"userId\":\"sam\"}").statusCode())
                .isEqualTo(403);
        assertThat(as("lena").post(task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(as("lena").post(task + "/assignee", "{\"userId\":\"ben\"}").statusCode())
                .isEqualTo(204);
        assertThat(shown("ben", "My steps")).hasSize(1);
        assertThat(playbooks.steps(run.id()).get(0).assignee()).isEqualTo("ben");
    }

    @Test
    void nobodyChangesARunBesideItsSteps() throws Exception {
        Run run = aStepOf("carla");
        String task = ENGINE + "/task/" + playbooks.steps(run.id()).get(0).task();
        String instance = ENGINE + "/process-instance/" + run.processInstance();
        for (String person : List.of("carla", "lena", "otto")) {
            assertThat(as(person)
                            .post(instance + "/variables", "{\"modifications\":{\"amount\":{\"value\":1}}}")
                            .statusCode())
                    .as(person)
                    .isIn(403, 400);
            assertThat(as(person)
                            .send("DELETE", instance, "", BodyPublishers.noBody())
                            .statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        Visitor carla = as("carla");
        String change = "{\"modifications\":{\"amount\":{\"value\":1}}}";
        for (String ofTheTask : List.of("/variables", "/localVariables", "/bpmnError", "/bpmnEscalation"))
            assertThat(carla.post(task + ofTheTask, change).statusCode())
                    .as(ofTheTask)
                    .isGreaterThanOrEqualTo(400);
        assertThat(carla.send("DELETE", task + "/variables/amount", "", BodyPublishers.noBody())
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(shown("carla", "My steps").get(0).toString()).contains("no running subscription");
    }

    @Test
    void whatIsRefusedNamesTheFieldAndTheRemedy() throws Exception {
        Run run = aStepOf("carla");
        String task = playbooks.steps(run.id()).get(0).task();
        HttpResponse<String> answer = as("carla").post(ENGINE + "/task/" + task + "/submit-form", """
                        {"variables": {"skip": {"value": true}, "skipReason": {"value": "  "}}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("(skipReason) is needed; fill it in");
    }

    @Test
    void tasklistIsCalledPlaymakerAndLeadsBackToThePortfolio() {
        Visitor carla = as("carla");
        assertThat(carla.get("/camunda/app/tasklist/scripts/config.js").body()).contains("vendor: \"Playmaker\"");
        assertThat(carla.get("/camunda/app/tasklist/scripts/playmaker.js").body())
                .contains("/portfolio");
        assertThat(carla.get("/camunda/app/tasklist/styles/user-styles.css").body())
                .contains(".ce-eol-banner { display: none; }");
    }

    private Run aStepOf(String owner) {
        AccountId account = scene.anAccount("Bright Works", "ENTERPRISE", "ADOPTION", owner);
        return playbooks.startByHand(Scene.ONE_STEP, account, "", "A letter came back", false, Map.of(), "root");
    }

    private Visitor as(String person) {
        return new Visitor(port).signIn(person, TestPeople.PASSWORD);
    }

    private List<JsonNode> shown(String person, String filter) throws Exception {
        Visitor visitor = as(person).header("Accept", "application/hal+json");
        HttpResponse<String> answer = visitor.send(
                "POST",
                ENGINE + "/filter/" + filters(as(person)).get(filter) + "/list",
                "application/json",
                BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> tasks = new ArrayList<>();
        new ObjectMapper().readTree(answer.body()).at("/_embedded/task").forEach(tasks::add);
        return tasks;
    }

    private Map<String, String> filters(Visitor visitor) throws Exception {
        JsonNode all =
                new ObjectMapper().readTree(visitor.get(ENGINE + "/filter").body());
        List<JsonNode> byPlace = new ArrayList<>();
        all.forEach(byPlace::add);
        byPlace.sort(Comparator.comparingInt(
                (JsonNode filter) -> filter.at("/properties/priority").asInt()));
        Map<String, String> ordered = new LinkedHashMap<>();
        byPlace.forEach(filter ->
                ordered.put(filter.get("name").asText(), filter.get("id").asText()));
        return ordered;
    }
}
