package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.access.Scope;
import io.playmaker.access.Tokens;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import io.playmaker.web.Calls.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** A program tries things on history: a cancellation arrived ten days ago. */
@PlaymakerTest
class BacktestsApiTest {

    private static final String PERIOD = "{\"from\": \"2026-03-02\", \"to\": \"2026-03-20\"}";

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    Tokens tokens;

    private Calls otto;

    @BeforeEach
    void anAccountThatCancelled() {
        otto = new Calls(rest, "otto");
        fixtures.aCustomer("SMB", "mia");
        clock.advance(Duration.ofDays(20));
        signals.record(
                List.of(new NewSignal(
                        "mail",
                        "1",
                        "C-1",
                        "cancellation.received",
                        null,
                        TestClock.START.plus(Duration.ofDays(10)),
                        TestClock.START.plus(Duration.ofDays(10)),
                        null,
                        null,
                        null)),
                true);
    }

    @Test
    void aBacktestIsAskedForWatchedAndRead() {
        Answer asked = otto.post("/api/v1/backtests", PERIOD);
        assertThat(asked.status()).isEqualTo(201);
        String path = "/api/v1/backtests/" + asked.body().path("id").asLong();
        assertThat(asked.body().path("state").asText()).isEqualTo("WAITING");
        assertThat(otto.get(path + "/report").status()).isEqualTo(409);

        rounds.untilIdle("run-backtests");

        assertThat(otto.get(path).body().path("state").asText()).isEqualTo("DONE");
        assertThat(otto.get("/api/v1/backtests").body()).hasSize(1);
        Answer report = otto.get(path + "/report");
        assertThat(report.body().at("/lanes/BASELINE/starts").asInt()).isEqualTo(1);
        assertThat(report.body().at("/weeks/0/week").asText()).isEqualTo("2026-03-09");
        assertThat(report.body().at("/owners/0/owner").asText()).isEqualTo("mia");
        assertThat(report.body().path("assumptions")).isNotEmpty();
        String csv = TestPeople.as(rest, "otto").getForObject(path + "/starts", String.class);
        assertThat(csv.lines()).first().isEqualTo("lane,account,playbook,subject,moment,rule,at");
        assertThat(csv).contains(",churn-save,,cancellation-received,saveOnCancellation,2026-03-12T09:00:00Z");
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        long id = otto.post("/api/v1/backtests", PERIOD).body().path("id").asLong();
        Answer cancelled = otto.send(HttpMethod.POST, "/api/v1/backtests/" + id + "/cancel", null);
        assertThat(cancelled.body().path("state").asText()).isEqualTo("CANCELLED");

        Answer again = otto.send(HttpMethod.POST, "/api/v1/backtests/" + id + "/cancel", null);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).isEqualTo("Backtest %d is cancelled and cannot be cancelled.".formatted(id));
    }

    @Test
    void badInputIsNamedByField() throws Exception {
        String table = Files.readString(Path.of("processes/choose-playbooks.dmn"))
                .replace("<text>\"churn-save\"</text>", "<text>\"churn-sage\"</text>");
        String tried =
                new ObjectMapper().writeValueAsString(Map.of("from", "2026-03-02", "to", "2026-03-20", "table", table));

        Answer nothing = otto.post("/api/v1/backtests", "{}");
        Answer broken = otto.post("/api/v1/backtests", tried);

        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.field()).isEqualTo("from");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.field()).isEqualTo("table");
        assertThat(broken.message()).startsWith("Line ").contains("churn-sage");
        assertThat(otto.get("/api/v1/backtests").body()).isEmpty();
    }

    @Test
    void processOwnersLeadsAndTokensWithTheScopeMayAsk() {
        for (String person : List.of("lena", "root"))
            assertThat(new Calls(rest, person).post("/api/v1/backtests", PERIOD).status())
                    .isEqualTo(201);
        assertThat(new Calls(rest, "carla").post("/api/v1/backtests", PERIOD).status())
                .isEqualTo(403);
        assertThat(new Calls(rest, "carla").get("/api/v1/backtests").status()).isEqualTo(200);
        assertThat(byToken(Scope.BACKTESTS_WRITE)).isEqualTo(201);
        assertThat(byToken(Scope.SIGNALS_WRITE)).isEqualTo(403);
    }

    private int byToken(Scope scope) {
        String secret = tokens.create("root", "a program", Set.of(scope), 30).secret();
        return new Visitor(port)
                .bearer(secret)
                .post("/api/v1/backtests", PERIOD)
                .statusCode();
    }
}
