package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.plan.Canvas;
import io.playmaker.plan.Commitment;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessMeasure;
import io.playmaker.plan.SuccessPlan;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The success plan, as people and programs see it. */
@PlaymakerTest
class SuccessPlanTest {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Plans plans;

    @Autowired
    Fixtures fixtures;

    private AccountId account = new AccountId(1);

    @BeforeEach
    void anAccount() {
        account = fixtures.aCustomer("ENTERPRISE", "carla");
    }

    @Test
    void anAccountWithoutAPlanSaysSo() {
        assertThat(new Calls(rest, "mia").get(plan()).status()).isEqualTo(404);
        assertThat(page()).contains("Nothing is planned yet");
    }

    @Test
    void thePlanIsReadByRestAndShownOnTheAccountsPage() {
        plans.draft(
                account,
                new SuccessPlan.Draft(
                        new Canvas("A bank", "Close the books in three days", null, null, "Done by the third"),
                        List.of(new SuccessMeasure("Days to close", "3 instead of 9", null)),
                        List.of(new Commitment("Ann", "Send the list", null, null, LocalDate.of(2026, 3, 20)))),
                "carla");
        plans.planMilestone(account, "Go-live", LocalDate.of(2026, 2, 27), "carla");

        var body = new Calls(rest, "mia").get(plan()).body();
        assertThat(body.path("version").asInt()).isEqualTo(2);
        assertThat(body.at("/canvas/objective").asText()).isEqualTo("Close the books in three days");
        assertThat(body.at("/commitments/0/by").asText()).isEqualTo("2026-03-20");
        assertThat(body.at("/milestones/0/state").asText()).isEqualTo("PLANNED");
        assertThat(page())
                .contains("Close the books in three days", "3 instead of 9", "Send the list", "27 Feb 2026")
                .containsPattern("late\">late<")
                .contains("Version 2");
    }

    private String plan() {
        return "/api/v1/accounts/" + account + "/success-plan";
    }

    private static HttpEntity<Void> asBrowser() {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        return new HttpEntity<>(headers);
    }

    private @Nullable String page() {
        return TestPeople.as(rest, "mia")
                .exchange("/accounts/" + account, HttpMethod.GET, asBrowser(), String.class)
                .getBody();
    }
}
