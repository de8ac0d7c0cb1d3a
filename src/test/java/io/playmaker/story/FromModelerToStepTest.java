package io.playmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.engine.gate.BrokenFiles;
import io.playmaker.engine.gate.GoodFiles;
import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Gate;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Multipart;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process owner deploys with Modeler's button: a new playbook is live, and a broken one leaves no trace. */
@PlaymakerTest
class FromModelerToStepTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STORED = List.of(
            "act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_re_camformdef", "act_ge_bytearray");

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    private final List<String> deployments = new ArrayList<>();

    /** Whatever was deployed goes again, and the table of starts is what it was. */
    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> models.deleteDeployment(deployment, true, true, true));
    }

    @Test
    void aPlaybookThatNoJavaKnowsIsDeployedStartedByAFactAndItsStepIsInTasklist() throws Exception {
        fixtures.aCustomer("SMB", "carla");
        HttpResponse<String> deployed = deploys("otto", GoodFiles.unchanged());
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        JsonNode answer = JSON.readTree(deployed.body());
        deployments.add(answer.path("id").asText());
        assertThat(answer.path("deployedProcessDefinitions")).hasSize(1);

        assertThat(as("root")
                        .post("/api/v1/signals", """
                        [{"source": "crm", "sourceId": "back-1", "account": "C-1", "type": "account.reactivated",
                          "occurredAt": "%s"}]""".formatted(TestClock.START))
                        .statusCode())
                .isEqualTo(200);
        rounds.untilIdle("start-due-playbooks");

        JsonNode tasks = JSON.readTree(as("carla")
                .get("/engine-rest/task?assignee=carla&processDefinitionKey=seat-check")
                .body());
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.path("name").asText()).isEqualTo("Review the seats");
            assertThat(variablesOf(task)).containsAll(Engine.Order.FACTS);
            assertThat(task.path("camundaFormRef").path("key").asText()).isEqualTo("seat-check-review-seats");
        });
    }

    @Test
    void theSameFilesAgainAreNoNewDeployment() throws Exception {
        deployments.add(JSON.readTree(deploys("otto", GoodFiles.unchanged()).body())
                .path("id")
                .asText());
        Map<String, Long> before = stored();

        assertThat(deploys("otto", GoodFiles.unchanged()).statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<BrokenFiles> brokenFiles() {
        return BrokenFiles.all();
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aMistakeIsRefusedAtItsPlaceByTheRuleMeantForItAndNothingIsStored(BrokenFiles broken) throws Exception {
        Map<String, Long> before = stored();

        HttpResponse<String> refused = deploys("otto", broken.files());

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode answer = JSON.readTree(refused.body());
        assertThat(answer.path("type").asText()).isEqualTo("ParseException");
        assertThat(answer.path("message").asText()).startsWith("Nothing was deployed: ");
        List<JsonNode> errors = answer.path("details").findValues("errors");
        assertThat(errors.stream()
                        .flatMap(list -> Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                                .map(list::get)))
                .isNotEmpty()
                .allSatisfy(error -> {
                    assertThat(error.path("message").asText()).contains(page(broken.rule()));
                    assertThat(error.has("line") && error.has("column") && error.has("mainElementId"))
                            .isTrue();
                });
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void severalMistakesAreSaidAtOnce() throws Exception {
        JsonNode details = JSON.readTree(deploys(
                                "otto",
                                GoodFiles.with(GoodFiles.PLAYBOOK, " name=\"Review the seats\"", "")
                                        .and(GoodFiles.TABLE, "<text>&lt; 10</text>", "<text>&lt;= 10</text>"))
                        .body())
                .path("details");

        assertThat(details.path(GoodFiles.PLAYBOOK)
                        .path("errors")
                        .path(0)
                        .path("mainElementId")
                        .asText())
                .isEqualTo("reviewSeats");
        assertThat(details.path(GoodFiles.TABLE).path("errors")).hasSize(2);
    }

    @Test
    void theJavaInterfaceIsNoWayAround() {
        Map<String, Long> before = stored();
        var broken = models.createDeployment().name("by Java");
        GoodFiles.unchanged().without(GoodFiles.FORM).contents().forEach(broken::addString);

        assertThatThrownBy(broken::deploy)
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("seat-check-review-seats")
                .hasMessageContaining("/playbooks/rules/every-step-has-a-form");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void nobodyDeploysForATenantForThereAreNone() {
        Map<String, Long> before = stored();
        Multipart request = files(fromModeler().field("tenant-id", "north"), GoodFiles.unchanged());

        HttpResponse<String> refused = send("otto", "/engine-rest/deployment/create", request);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("tenant");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoIsNoProcessOwnerDeploysNothing() {
        assertThat(deploys("carla", GoodFiles.unchanged()).statusCode()).isEqualTo(403);
    }

    @Test
    void filesAreCheckedWithoutBeingDeployed() throws Exception {
        Map<String, Long> before = stored();

        JsonNode good = JSON.readTree(checks("otto", GoodFiles.unchanged()).body());
        JsonNode broken = JSON.readTree(
                checks("otto", GoodFiles.unchanged().without(GoodFiles.FORM)).body());

        assertThat(good.path("accepted").asBoolean()).isTrue();
        assertThat(broken.path("accepted").asBoolean()).isFalse();
        assertThat(broken.path("details").path(GoodFiles.PLAYBOOK).path("errors"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.path("rule").asText()).isEqualTo("EveryStepHasAForm");
                    assertThat(error.path("mainElementId").asText()).isEqualTo("reviewSeats");
                    assertThat(error.path("elementIds")).hasSize(1);
                    assertThat(error.path("line").asInt()).isPositive();
                });
        assertThat(stored()).isEqualTo(before);
        assertThat(checks("carla", GoodFiles.unchanged()).statusCode()).isEqualTo(403);
    }

    @Test
    void everyRuleHasAPageThatRefusalsPointTo() {
        Visitor carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);

        assertThat(carla.get("/playbooks/rules").body()).contains("Every step has a form");
        assertThat(gate.pages()).allSatisfy(page -> {
            HttpResponse<String> answer = carla.get("/playbooks/rules/" + page.page());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("How to keep it");
        });
        assertThat(carla.get("/playbooks/rules/no-such-rule").statusCode()).isEqualTo(404);
    }

    /** What every run knows from its start; models are held against that. */
    private Set<String> variablesOf(JsonNode task) {
        return runtime.getVariables(task.path("processInstanceId").asText()).keySet();
    }

    private HttpResponse<String> deploys(String person, GoodFiles files) {
        return send(person, "/engine-rest/deployment/create", files(fromModeler(), files));
    }

    /** The fields and their order as Modeler's deploy button sends them. */
    private static Multipart fromModeler() {
        return new Multipart()
                .field("deployment-name", "seat-check")
                .field("deployment-source", "Camunda Modeler")
                .field("enable-duplicate-filtering", "true");
    }

    /** The open diagram first, as XML; then what was attached, each under its own name. */
    private static Multipart files(Multipart request, GoodFiles files) {
        files.contents()
                .forEach((name, content) -> request.file(
                        name,
                        name,
                        name.equals(GoodFiles.PLAYBOOK) ? "text/xml" : "application/octet-stream",
                        content));
        return request;
    }

    private HttpResponse<String> checks(String person, GoodFiles files) {
        Multipart request = new Multipart();
        files.contents().forEach((name, content) -> request.file("file", name, "application/octet-stream", content));
        return send(person, "/api/v1/playbooks/check", request);
    }

    private HttpResponse<String> send(String person, String path, Multipart request) {
        return as(person).send("POST", path, Multipart.type(), request.body());
    }

    private Visitor as(String person) {
        return new Visitor(port).basic(person, TestPeople.PASSWORD);
    }

    private String page(String rule) {
        return gate.pages().stream()
                .filter(page -> page.name().equals(rule))
                .map(page -> "/playbooks/rules/" + page.page())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> stored() {
        Map<String, Long> rows = new TreeMap<>();
        STORED.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }
}
