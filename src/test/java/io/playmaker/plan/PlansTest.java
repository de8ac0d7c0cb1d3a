package io.playmaker.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class PlansTest {

    private static final LocalDate GO_LIVE = LocalDate.of(2026, 4, 15);

    @Autowired
    Plans plans;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    private AccountId account = new AccountId(1);

    @BeforeEach
    void anAccountWithoutAPlan() {
        account = fixtures.aCustomer("ENTERPRISE", "carla");
        assertThat(plans.of(account)).isEmpty();
    }

    @Test
    void aDraftFillsTheCanvasAndWhatItDoesNotSpeakOfStays() {
        plans.draft(account, draft("Close the books in three days", "Old data"), "carla");
        SuccessPlan plan = plans.draft(account, draft(null, "Nobody has time"), "carla");

        assertThat(plan.canvas().objective()).isEqualTo("Close the books in three days");
        assertThat(plan.canvas().keyChallenges()).isEqualTo("Nobody has time");
        assertThat(plans.of(account)).contains(plan);
    }

    @Test
    void aListReplacesTheOneBeforeAndKeepsItsOrder() {
        List<SuccessMeasure> measures = List.of(
                new SuccessMeasure("Days to close", "3 instead of 9", null),
                new SuccessMeasure("Active users", "80 %", "usage.active_users_ratio"));
        List<Commitment> commitments = List.of(
                new Commitment(
                        "Ann", "Send the user list", "So that all can sign in", "By mail", GO_LIVE.minusDays(20)),
                new Commitment("Carla", "Set up sign-on", null, null, null));

        SuccessPlan plan = plans.draft(account, new SuccessPlan.Draft(Canvas.EMPTY, measures, commitments), "carla");

        assertThat(plan.measures()).isEqualTo(measures);
        assertThat(plan.commitments()).isEqualTo(commitments);
        plan = plans.draft(account, new SuccessPlan.Draft(Canvas.EMPTY, null, commitments.subList(1, 2)), "carla");
        assertThat(plan.measures()).isEqualTo(measures);
        assertThat(plan.commitments()).extracting(Commitment::who).containsExactly("Carla");
    }

    @Test
    void everyChangeIsAVersionThatSaysWhoWhenAndWhatAndTheSameAgainIsNone() {
        plans.draft(account, draft("Grow", null), "carla");
        clock.advance(Duration.ofDays(1));
        plans.planMilestone(account, "Go-live", GO_LIVE, "onboarding run 7");
        SuccessPlan plan = plans.planMilestone(account, "Go-live", GO_LIVE, "mia");

        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.changes())
                .containsExactly(
                        new Change(
                                2,
                                clock.instant(),
                                "onboarding run 7",
                                "Changed: milestone \"Go-live\" for 2026-04-15."),
                        new Change(1, TestClock.START, "carla", "Changed: objective."));
        assertThat(accounts.timeline(account, 10))
                .extracting(TimelineEntry::title)
                .contains("Success plan, version 2", "Success plan, version 1");
    }

    @Test
    void aMilestoneIsPlannedMovedAndReachedAndIsLateAfterItsDay() {
        plans.planMilestone(account, "Go-live", GO_LIVE, "carla");
        plans.planMilestone(account, "Users trained", GO_LIVE.minusDays(7), "carla");
        SuccessPlan plan = plans.planMilestone(account, "Go-live", GO_LIVE.minusDays(10), "carla");
        assertThat(plan.milestones()).extracting(Milestone::title).containsExactly("Go-live", "Users trained");
        Milestone goLive = plan.milestones().get(0);
        assertThat(goLive.late(GO_LIVE.minusDays(10))).isFalse();
        assertThat(goLive.late(GO_LIVE.minusDays(9))).isTrue();

        plan = plans.reachMilestone(account, "Go-live", GO_LIVE, "carla");

        assertThat(plan.milestones().get(0))
                .isEqualTo(new Milestone("Go-live", GO_LIVE.minusDays(10), Milestone.State.REACHED, GO_LIVE));
        assertThat(plan.milestones().get(0).late(GO_LIVE)).isTrue();
        plan = plans.dropMilestone(account, "Users trained", "carla");
        assertThat(plan.milestones().get(1).state()).isEqualTo(Milestone.State.DROPPED);
        assertThat(plan.milestones().get(1).late(GO_LIVE)).isFalse();
    }

    @Test
    void whatWasPromisedByNobodyOrMeasuredByNothingIsRefused() {
        assertThatThrownBy(() -> new Commitment("", "Send the user list", null, null, null))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Who does \"Send the user list\" is missing");
        assertThatThrownBy(() -> new SuccessMeasure("Active users", " ", null))
                .hasMessageContaining("The target of \"Active users\" is missing");
        assertThatThrownBy(() -> plans.planMilestone(account, " ", GO_LIVE, "carla"))
                .hasMessageContaining("title of a milestone");
        assertThatThrownBy(() -> plans.planMilestone(new AccountId(4711), "Go-live", GO_LIVE, "carla"))
                .isInstanceOf(Missing.class);
    }

    private static SuccessPlan.Draft draft(
            @org.jspecify.annotations.Nullable String objective, @org.jspecify.annotations.Nullable String challenges) {
        return new SuccessPlan.Draft(new Canvas(null, objective, challenges, null, null), null, null);
    }
}
