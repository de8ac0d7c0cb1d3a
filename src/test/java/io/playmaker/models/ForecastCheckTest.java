package io.playmaker.models;

import static io.playmaker.models.RenewalAnswers.decision;
import static io.playmaker.models.RenewalAnswers.view;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.renewal.Checkpoint;
import io.playmaker.renewal.Forecast;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.Renewals;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Story;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversPlaybook("forecast-check")
class ForecastCheckTest extends PlayedThrough {

    @Autowired
    Renewals renewals;

    AccountId account;

    @BeforeEach
    void aCustomerWhoUsesIt() {
        account = fixtures.aCustomer("SMB", "mia");
        fixtures.uses(account, Fixtures.A_LOT);
    }

    @Test
    void whereBothAgreeBothViewsAreKeptWithTheAmount() {
        Story story = begin("BY_HAND");
        assertThat(story).isWaitingAt("giveView").gives("giveView", "mia");
        assertThat(story.knows("modelCategory")).isEqualTo("COMMIT");

        story.does("mia", "giveView", view("COMMIT", 1300));

        assertThat(story).endedWith("AGREED");
        assertThat(renewal().history()).extracting(Forecast::side).containsExactly(Side.MODEL, Side.CSM);
        assertThat(renewal().history()).extracting(Forecast::checkpoint).containsOnly(Checkpoint.BY_HAND);
        assertThat(renewal().expectedMrr()).isEqualByComparingTo("1300");
    }

    @Test
    void whereTheyDisagreeTheLeadDecidesAndAllThreeAreKept() {
        Story story = begin("START").does("mia", "giveView", view("AT_RISK", 1000));
        assertThat(story).isWaitingAt("decideForecast");

        story.does("lena", "decideForecast", decision("BEST_CASE"));

        assertThat(story).endedWith("DECIDED_BY_LEAD");
        assertThat(renewal().category()).isEqualTo(ForecastCategory.BEST_CASE);
        assertThat(renewal().history())
                .extracting(Forecast::view)
                .containsExactly(ForecastCategory.COMMIT, ForecastCategory.AT_RISK, ForecastCategory.BEST_CASE);
        assertThat(renewal().history())
                .extracting(Forecast::why)
                .containsExactly("Health is green and nothing speaks against it.", "I know them", "I heard both");
    }

    @Test
    void withoutADecisionTheLessSureViewStands() {
        Story story = begin("START").does("mia", "giveView", view("AT_RISK", 1000));

        story.skips("lena", "decideForecast", "Both may be right");

        assertThat(story).endedWith("UNDECIDED");
        assertThat(renewal().category()).isEqualTo(ForecastCategory.AT_RISK);
    }

    @Test
    void withoutAViewTheModelsStands() {
        assertThat(begin("START").skips("mia", "giveView", "I do not know them yet"))
                .endedWith("MODEL_STANDS");
        assertThat(renewal().category()).isEqualTo(ForecastCategory.COMMIT);
    }

    @Test
    void nobodyIsAskedWhenANewBandChangesNothing() {
        begin("START").does("mia", "giveView", view("COMMIT", 1200));

        assertThat(begin("BAND_CHANGED")).endedWith("MODEL_STANDS");

        fixtures.hears(account, "champion.left", null);
        assertThat(begin("BAND_CHANGED")).isWaitingAt("giveView");
        assertThat(renewal().category()).isEqualTo(ForecastCategory.AT_RISK);
    }

    @Test
    void fromNinetyDaysBeforeOnlyTwoAreOffered() {
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        Story story = begin("BY_HAND");
        assertThat(story.knows("modelCategory")).isEqualTo("AT_RISK");

        story.does("mia", "giveView", RenewalAnswers.firmView("COMMIT", 1200))
                .does("lena", "decideForecast", RenewalAnswers.firmDecision("COMMIT"));

        assertThat(story).endedWith("DECIDED_BY_LEAD");
        assertThat(renewal().category()).isEqualTo(ForecastCategory.COMMIT);
    }

    @Test
    void healthAndEventsMakeTheModelsView() {
        fixtures.hears(account, "corporate.change", null);

        Story story = begin("START");

        assertThat(story.knows("modelCategory")).isEqualTo("BEST_CASE");
        assertThat(story.knows("modelReason")).isEqualTo("Healthy, but a merger or takeover may change who decides.");
    }

    private Story begin(String checkpoint) {
        playbooks.startByHand(
                "forecast-check", account, "C-1-S", "To see", true, Map.of("checkpoint", checkpoint), "lena");
        return stories.newest("forecast-check", account);
    }

    private Renewal renewal() {
        return renewals.newest("C-1-S").orElseThrow();
    }
}
