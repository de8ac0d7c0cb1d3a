package io.playmaker.models;

import static io.playmaker.models.RenewalAnswers.firmView;
import static io.playmaker.models.RenewalAnswers.options;
import static io.playmaker.models.RenewalAnswers.view;

import io.playmaker.account.SubscriptionRow;
import io.playmaker.playbook.Run;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.Renewals;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Story;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** How tests tell a renewal: its days are counted before 1 March 2027. */
abstract class RenewalStory extends PlayedThrough {

    static final String SUBSCRIPTION = "C-1-S";
    static final LocalDate DATE = LocalDate.of(2027, 3, 1);
    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Renewals renewals;

    AccountId account = new AccountId(1);

    /** A customer whose renewal the calendar has just announced. */
    Story isDue(String segment) {
        account = fixtures.aCustomer(segment, "mia");
        return announced(segment.equals("SMB") ? 90 : 180);
    }

    /** A small customer whose contract renews by itself, past the value assessment and the options. */
    Story byItself(int noticeDays) {
        account = fixtures.aCustomer("SMB", "mia");
        accounts.upsertSubscriptions(List.of(row(1200, DATE, true, noticeDays)), "crm");
        Story story = announced(90 + Math.max(0, noticeDays - 30));
        return smallCustomersOptions(story);
    }

    private Story smallCustomersOptions(Story story) {
        forecast(story, firmView("COMMIT", 1200));
        story.does("mia", "assessValue", RenewalAnswers.value(5));
        forecast(story, firmView("COMMIT", 1200));
        forecast(story, firmView("COMMIT", 1200));
        return story.does("mia", "prepareOptions", options("SAME"));
    }

    /** A small customer whose contract must be signed, at T-60 with the proposal to send. */
    Story atTheProposal() {
        account = fixtures.aCustomer("SMB", "mia");
        Story story = smallCustomersOptions(announced(90));
        onDay(story, 60);
        forecast(story, firmView("COMMIT", 1200));
        return story;
    }

    private Story announced(int daysBefore) {
        clock.set(at(DATE.minusDays(daysBefore)));
        fixtures.uses(account, Fixtures.A_LOT);
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("announce-due-schedules");
        rounds.untilIdle("start-due-playbooks");
        return newest();
    }

    Story newest() {
        return stories.about("renewal", account, SUBSCRIPTION);
    }

    /** The CSM gives this view in the forecast that is open, and the lead the decision, if there is one. */
    void forecast(Story story, Map<String, Object> csm) {
        forecast(story, csm, sameAs(csm));
    }

    void forecast(Story story, Map<String, Object> csm, Map<String, Object> lead) {
        Story check = stories.newest("forecast-check", account);
        check.does("mia", "giveView", csm);
        boolean leadIsAsked = check.run().state() == Run.State.RUNNING;
        if (leadIsAsked) check.does("lena", "decideForecast", lead);
        story.after(Duration.ZERO);
    }

    private static Map<String, Object> sameAs(Map<String, Object> csm) {
        return csm.containsKey("csmCategory")
                ? RenewalAnswers.decision(String.valueOf(csm.get("csmCategory")))
                : RenewalAnswers.firmDecision(String.valueOf(csm.get("csmFirmCategory")));
    }

    void bothSay(String category, double expected, Story story) {
        forecast(story, view(category, expected));
    }

    /** From T-120 to the options. */
    void valueAndOptions(Story story, String wish) {
        onDay(story, 120);
        story.does("mia", "assessValue", RenewalAnswers.value(4));
        forecast(story, view("COMMIT", 1200));
        onDay(story, 90);
        forecast(story, firmView("COMMIT", 1200));
        story.does("mia", "prepareOptions", options(wish));
    }

    void reduces(Story story) {
        stories.newest("contract-reduction", account)
                .does("mia", "understandWish", RenewalAnswers.wish())
                .does("mia", "resellValue", RenewalAnswers.shown("YES"))
                .does("lena", "decideReduction", RenewalAnswers.reduction("REDUCE"));
        story.after(Duration.ZERO);
    }

    /** Time passes up to 9:00 of the day that many days before the renewal; a forecast that comes up is given. */
    void onDay(Story story, int daysBefore) {
        story.until(at(DATE.minusDays(daysBefore)));
        if (daysBefore == 60 && story.places().contains("lastForecast") && autoRenewing())
            forecast(story, firmView("COMMIT", 1200));
    }

    private boolean autoRenewing() {
        return Objects.requireNonNull(accounts.subscriptionsByExternalId(List.of(SUBSCRIPTION))
                        .get(SUBSCRIPTION))
                .autoRenewing();
    }

    static Instant at(LocalDate day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    Renewal renewal() {
        return renewals.newest(SUBSCRIPTION).orElseThrow();
    }

    static SubscriptionRow row(
            double mrr, LocalDate renewsOn, @Nullable Boolean autoRenewing, @Nullable Integer noticeDays) {
        return new SubscriptionRow(
                SUBSCRIPTION,
                "C-1",
                null,
                BigDecimal.valueOf(mrr),
                null,
                null,
                renewsOn,
                null,
                autoRenewing,
                noticeDays,
                null);
    }
}
