package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.shared.AccountId;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.Rounds;
import io.playmaker.web.Calls.Answer;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What a program does with versions of playbooks. */
@PlaymakerTest
class RedeployApiTest {

    private static final String PLAYBOOK = "/api/v1/playbooks/churn-save";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RedAccount redAccount;

    @Autowired
    Rounds rounds;

    @Autowired
    RepositoryService models;

    @Autowired
    CleanSlate slate;

    private Calls otto;
    private Calls carla;
    private AccountId acme = new AccountId(1);
    private String deployment = "";
    private int old;

    @BeforeEach
    void anOpenRunOfAnOlderVersion() throws IOException {
        otto = new Calls(rest, "otto");
        carla = new Calls(rest, "carla");
        old = newest();
        acme = redAccount.ofCarla("Acme");
        deployment = Redrawn.of("churn-save")
                .renamed("triageRisk", "findCause", "Find the cause")
                .deploy(models);
    }

    @AfterEach
    void putBack() {
        slate.wipe();
        models.deleteDeployment(deployment, true, true, true);
    }

    private int newest() {
        return otto.get(PLAYBOOK + "/versions").body().path(0).path("number").asInt();
    }

    @Test
    void aMoveIsPlannedReadCarriedOutAndReported() {
        Answer plan = otto.post(PLAYBOOK + "/migrations", body("\"steps\": {\"triageRisk\": \"findCause\"}"));
        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.body().path("state").asText()).isEqualTo("PLANNING");
        String path = PLAYBOOK + "/migrations/" + plan.body().path("id").asLong();
        assertThat(otto.post(path + "/run", "{}").status()).as("not yet").isEqualTo(409);
        rounds.untilIdle("move-runs");
        assertThat(otto.get(path).body().at("/runs/PLANNED").asInt()).isEqualTo(1);

        assertThat(otto.post(path + "/run", "{}").body().path("state").asText()).isEqualTo("RUNNING");
        rounds.untilIdle("move-runs");
        assertThat(otto.get(path).body().path("state").asText()).isEqualTo("DONE");
        assertThat(carla.get(path + "/runs?state=MOVED").body().at("/0/account").asLong())
                .isEqualTo(acme.value());
        assertThat(otto.get(PLAYBOOK + "/standing?version=" + (old + 1))
                        .body()
                        .at("/0/element")
                        .asText())
                .isEqualTo("findCause");
        assertThat(otto.post(path + "/stop", "{}").status()).isEqualTo(409);
        assertThat(otto.get("/api/v1/playbooks/sales-handoff/migrations/"
                                + plan.body().path("id").asLong())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeIsNamedByField() {
        assertThat(otto.post(PLAYBOOK + "/migrations", "{\"to\": 1}").field()).isEqualTo("from");
        assertThat(otto.post(PLAYBOOK + "/migrations", body("\"steps\": {\"triageRisk\": \"nowhere\"}"))
                        .field())
                .isEqualTo("steps.triageRisk");
        assertThat(otto.post(PLAYBOOK + "/migrations", body("\"failuresAllowed\": -1"))
                        .field())
                .isEqualTo("failuresAllowed");
        assertThat(otto.post(PLAYBOOK + "/retire", "{\"version\": 1}").field()).isEqualTo("reason");
        assertThat(otto.post(PLAYBOOK + "/retire", "{\"version\": 99, \"reason\": \"Gone\"}")
                        .status())
                .isEqualTo(404);
        assertThat(otto.get("/api/v1/playbooks/no-such/versions").status()).isEqualTo(404);
    }

    @Test
    void aVersionIsRetiredAndTakenBack() {
        Answer retired = otto.post(
                PLAYBOOK + "/retire", "{\"version\": %d, \"reason\": \"It asks too much\"}".formatted(old + 1));
        assertThat(retired.body().at("/0/state").asText()).isEqualTo("RETIRED");
        assertThat(retired.body().at("/1/state").asText()).isEqualTo("CURRENT");
        Answer back = otto.post(PLAYBOOK + "/take-back", "{\"version\": %d}".formatted(old + 1));
        assertThat(back.body().at("/0/state").asText()).isEqualTo("CURRENT");
    }

    @Test
    void onlyProcessOwnersAndAdministratorsChangeAnything() {
        for (String person : new String[] {"carla", "lena", "sam"}) {
            Calls other = new Calls(rest, person);
            assertThat(other.get(PLAYBOOK + "/versions").status()).isEqualTo(200);
            assertThat(other.post(PLAYBOOK + "/migrations", body("\"steps\": {}"))
                            .status())
                    .isEqualTo(403);
            assertThat(other.post(PLAYBOOK + "/retire", "{\"reason\": \"No\"}").status())
                    .isEqualTo(403);
        }
        assertThat(new Calls(rest, "root")
                        .post(PLAYBOOK + "/migrations", body("\"steps\": {}"))
                        .status())
                .isEqualTo(201);
    }

    private String body(String more) {
        return "{\"from\": %d, \"to\": %d, %s}".formatted(old, old + 1, more);
    }
}
