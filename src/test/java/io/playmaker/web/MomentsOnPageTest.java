package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The moments as people and programs look at them. */
@PlaymakerTest
class MomentsOnPageTest {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId account = new AccountId(1);

    @BeforeEach
    void anAccountWithAHistory() {
        account = fixtures.aCustomer("SMB", "mia");
        for (int i = 0; i < 7; i++) says("old-" + i, "survey.answered", TestClock.START.minus(Duration.ofDays(30 + i)));
        says("new", "cancellation.received", TestClock.START);
        rounds.untilIdle("start-due-playbooks");
    }

    @Test
    void whatWasLearnedTooLateIsLeftOutWithACountAndShownWhenAsked() {
        String page = page("/moments");
        assertThat(page)
                .contains("Cancellation received", "<b>7</b> that happened too long before")
                .contains("/moments?late=true")
                .doesNotContain("Survey answered");

        assertThat(page("/moments?late=true")).contains("Survey answered", "Leave them out");
        assertThat(page("/moments?kind=LIFECYCLE")).doesNotContain("that happened too long before");
        assertThat(page("/moments?state=DECIDED")).doesNotContain("that happened too long before");
    }

    @Test
    void momentsAreFilteredByPlaybook() {
        assertThat(page("/moments?playbook=churn-save"))
                .contains("Cancellation received")
                .doesNotContain("Stage changed");
        assertThat(page("/moments?playbook=renewal")).contains("No moments here");
    }

    @Test
    void restTellsTheSame() {
        Calls root = new Calls(rest, "root");

        assertThat(root.get("/api/v1/moments").body()).hasSize(9);
        assertThat(root.get("/api/v1/moments?tooLate=false").body()).hasSize(2);
        JsonNode asked = root.get("/api/v1/moments?playbook=churn-save").body();
        assertThat(asked).hasSize(1);
        JsonNode verdict = root.get("/api/v1/moments/" + asked.get(0).path("id").asLong())
                .body()
                .at("/verdicts/0");
        assertThat(verdict.at("/verdict").asText()).isEqualTo("STARTED");
        assertThat(verdict.at("/decision/rule").asText()).isEqualTo("saveOnCancellation");
        assertThat(verdict.at("/decision/tableVersion").asInt()).isPositive();
        assertThat(verdict.at("/decision/facts/stage").asText()).isEqualTo("ADOPTION");
        assertThat(verdict.at("/run").asLong()).isPositive();
        assertThat(verdict.at("/explanation").asText()).isNotEmpty();
    }

    @Test
    void aMomentSaysWhichRowOfWhichVersionSawWhat() {
        long moment = new Calls(rest, "root")
                .get("/api/v1/moments?playbook=churn-save")
                .body()
                .get(0)
                .path("id")
                .asLong();

        assertThat(page("/moments/" + moment)).contains("saveOnCancellation", "What the table saw", "version");
    }

    @Test
    void aRestOfTheCalendarIsSaidOnThePageAndByRest() {
        accounts.upsertAccounts(
                List.of(new AccountRow(
                        "C-2",
                        "Red Harbour",
                        "SMB",
                        "RETENTION",
                        "mia",
                        null,
                        null,
                        null,
                        null,
                        "UTC",
                        LocalDate.of(2026, 2, 20),
                        null)),
                "crm");
        rounds.untilIdle("announce-due-schedules");
        clock.advance(Duration.ofDays(70));
        rounds.untilIdle("announce-due-schedules");

        JsonNode rests =
                new Calls(rest, "root").get("/api/v1/moments/catch-ups").body();
        assertThat(rests).hasSize(1);
        assertThat(rests.get(0).path("passedOver").asInt()).isPositive();
        assertThat(page("/moments"))
                .contains("The calendar was not looked at from", "were passed over", "state=PASSED_OVER");
        assertThat(page("/moments?kind=SCHEDULE&state=PASSED_OVER")).contains("Superseded: it came due on");
    }

    private void says(String id, String event, Instant at) {
        signals.record(
                List.of(new NewSignal("test", id, "C-1", event, null, at, null, null, null, "They said so.")), false);
    }

    private String page(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        String body = TestPeople.as(rest, "lena")
                .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();
        return body == null ? "" : body.substring(body.indexOf("<main"));
    }
}
