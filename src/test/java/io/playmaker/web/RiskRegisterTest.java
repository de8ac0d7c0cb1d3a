package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.health.Risks;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The register of risks, as people and programs use it. */
@PlaymakerTest
class RiskRegisterTest {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Risks risks;

    @Autowired
    Fixtures fixtures;

    private AccountId account = new AccountId(1);

    @BeforeEach
    void anAccount() {
        account = fixtures.aCustomer("ENTERPRISE", "carla");
    }

    @Test
    void aRiskIsOpenedChangedAndClosedByRest() {
        Calls carla = new Calls(rest, "carla");
        var opened = carla.post(
                register(),
                "{\"kind\":\"FIT\",\"severity\":\"LOW\",\"evidence\":\"Odd use.\",\"nextAction\":\"Ask product.\"}");
        assertThat(opened.status()).isEqualTo(200);
        String one = register() + "/" + opened.body().at("/risk/id").asLong();

        var changed = carla.send(HttpMethod.PATCH, one, "{\"severity\":\"HIGH\",\"owner\":\"ben\"}");
        assertThat(changed.body().at("/risk/severity").asText()).isEqualTo("HIGH");
        assertThat(changed.body().at("/risk/owner").asText()).isEqualTo("ben");
        assertThat(changed.body().at("/risk/nextAction").asText()).isEqualTo("Ask product.");

        var closed = carla.post(one + "/close", "{\"reason\":\"They do it our way.\"}");
        assertThat(closed.body().at("/risk/closedBy").asText()).isEqualTo("carla");
        assertThat(closed.body().path("history").findValuesAsText("what"))
                .containsExactly("OPENED", "EVIDENCE", "NEXT_ACTION", "SEVERITY", "OWNER", "CLOSED");
        assertThat(carla.post(one + "/close", "{\"reason\":\"Again.\"}").status())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeTakenNamesItsField() {
        Calls carla = new Calls(rest, "carla");
        assertThat(carla.post(register(), "{\"kind\":\"BAD\"}").field()).isEqualTo("kind");
        assertThat(carla.post(register(), "{\"kind\":\"FIT\",\"severity\":\"LOW\"}")
                        .field())
                .isEqualTo("evidence");
        Risk risk = risks.open(account, RiskKind.FIT, Risk.Severity.LOW, "Odd use.", null, "carla");
        String one = register() + "/" + risk.id();
        assertThat(carla.send(HttpMethod.PATCH, one, "{\"owner\":\"nobody-here\"}")
                        .field())
                .isEqualTo("owner");
        assertThat(carla.post(one + "/close", "{}").field()).isEqualTo("reason");
        assertThat(carla.post(register() + "/999999/close", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allOpenRisksAreListedByRest() {
        risks.open(account, RiskKind.FIT, Risk.Severity.LOW, "Odd use.", null, "carla");
        risks.open(account, RiskKind.LAUNCH, Risk.Severity.HIGH, "Late.", null, "carla");

        var all = new Calls(rest, "sam")
                .get("/api/v1/risks?owner=carla&segment=ENTERPRISE")
                .body();
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.at("/rows/0/risk/kind").asText()).isEqualTo("LAUNCH");
        assertThat(all.at("/rows/0/risk/evidence/0/text").asText()).isEqualTo("Late.");
        assertThat(new Calls(rest, "sam")
                        .get("/api/v1/risks?kind=FIT")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAnswerForAccountsMayChangeARisk() {
        String body = "{\"kind\":\"FIT\",\"severity\":\"LOW\",\"evidence\":\"Odd use.\"}";
        for (String person : List.of("sam", "sue", "paul", "eva", "otto"))
            assertThat(new Calls(rest, person).post(register(), body).status())
                    .as(person)
                    .isEqualTo(403);
        for (String person : List.of("carla", "lena", "root"))
            assertThat(new Calls(rest, person).post(register(), body).status())
                    .as(person)
                    .isEqualTo(200);
    }

    @Test
    void thePagesShowTheRegisterItsHistoryAndTheListOfAll() {
        Risk risk = risks.open(account, RiskKind.FIT, Risk.Severity.HIGH, "Odd <use>.", "Ask product.", "carla");
        risks.close(account, risk.id(), "They do it our way.", "lena");
        risks.open(account, RiskKind.LAUNCH, Risk.Severity.MEDIUM, "Late.", null, "carla");

        assertThat(page("/accounts/" + account, "carla"))
                .contains("Odd &lt;use&gt;.", "Closed: They do it our way.", "Late.", "Change or close", "Open a risk");
        assertThat(page("/accounts/" + account, "sam")).contains("Late.").doesNotContain("Open a risk");
        assertThat(page("/risks", "sam")).contains("Late.", "1 open risk").doesNotContain("Odd");
        assertThat(page("/risks?kind=FIT", "sam")).contains("No open risk matches");
    }

    private String register() {
        return "/api/v1/accounts/" + account + "/risks";
    }

    private String page(String path, String person) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        return TestPeople.as(rest, person)
                .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();
    }
}
