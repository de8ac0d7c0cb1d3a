package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRow;
import io.playmaker.account.Stage;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.playbook.Candidate;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A playbook that writes to somebody who had enough messages waits until they may get another. */
@PlaymakerTest
class ContactCapTest {

    private static final String WORKER = "start-due-playbooks";

    @Autowired
    Triggers triggers;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void aChampionWhoHadThreeMessages() {
        umbra = scene.anAccount("Umbra", "ENTERPRISE", "PROSPECT", "carla");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        write(3);
        rounds.untilIdle(WORKER);
    }

    @Test
    void itWaitsWithASentenceAndStartsOnTheDayItNames() {
        clock.advance(Duration.ofDays(1));
        accounts.changeStage(umbra, Stage.ONBOARDING, null, "Deal won", "crm");
        rounds.untilIdle(WORKER);

        Moment moment = wonDeal();
        assertThat(moment.state()).isEqualTo(Moment.State.WAITING);
        Start start = playbooks.startsOfMoment(moment.id()).get(0);
        assertThat(start.verdict()).isEqualTo(Verdict.WAITS_FOR_CONTACT);
        assertThat(start.explanation())
                .isEqualTo(
                        "sales-handoff waits: it writes to Ann Example, who has had 3 messages in the last 7 days, and 3 is the limit. It may start on 2026-03-09.");
        assertThat(start.mayStartAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));

        clock.advance(Duration.ofDays(6).minusSeconds(1));
        rounds.untilIdle(WORKER);
        assertThat(playbooks.startsOfMoment(moment.id()))
                .as("nobody asks before that day")
                .hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        rounds.untilIdle(WORKER);

        assertThat(playbooks.runsOf(umbra)).extracting(Run::playbook).containsExactly("sales-handoff");
    }

    @Test
    void whatIsNoLongerTrueByThenDoesNotStart() {
        accounts.changeStage(umbra, Stage.ONBOARDING, null, "Deal won", "crm");
        rounds.untilIdle(WORKER);
        accounts.changeStage(umbra, Stage.ADOPTION, null, "Live already", "crm");
        clock.advance(Duration.ofDays(7));
        rounds.untilIdle(WORKER);

        assertThat(wonDeal().state()).isEqualTo(Moment.State.PASSED_OVER);
        assertThat(playbooks.runsOf(umbra)).isEmpty();
    }

    @Test
    void whatFlapsWhileItWaitsStartsOneRun() {
        for (int flap = 0; flap < 4; flap++) {
            accounts.changeStage(umbra, Stage.ONBOARDING, null, "Deal won", "crm");
            rounds.untilIdle(WORKER);
            clock.advance(Duration.ofHours(1));
            if (flap < 3) accounts.changeStage(umbra, Stage.PROSPECT, null, "Not yet", "crm");
            rounds.untilIdle(WORKER);
        }
        assertThat(playbooks.runsOf(umbra)).isEmpty();

        clock.advance(Duration.ofDays(7));
        rounds.inLanesUntilIdle(WORKER);

        assertThat(playbooks.runsOf(umbra)).extracting(Run::playbook).containsExactly("sales-handoff");
        assertThat(triggers.moments(new MomentFilter(umbra, Moment.State.WAITING, null, null, 0, 50)))
                .isEmpty();
    }

    @Test
    void urgentOnesAndThoseThatWriteToNobodyAndWhatPeopleStartGoOn() {
        List<Start> starts = playbooks.start(
                List.of(asked("sales-handoff", 89), asked("onboarding", 90), Scene.asked(Scene.ONE_STEP, umbra, "")));

        assertThat(starts)
                .extracting(Start::verdict)
                .containsExactly(Verdict.WAITS_FOR_CONTACT, Verdict.STARTED, Verdict.STARTED);
        assertThat(playbooks.startByHand("sales-handoff", umbra, "", "They asked for it.", false, Map.of(), "carla"))
                .isNotNull();
    }

    @Test
    void whoeverTheyWriteToElseMayHaveHadEnough() {
        accounts.upsertContacts(
                List.of(new ContactRow("new", "Umbra", "Bea", "bea@umbra.example", "CHAMPION", null, null, null, null)),
                "test");
        Contact ann = accounts.contacts(umbra).get(0);
        accounts.upsertContacts(
                List.of(new ContactRow(
                        ann.externalId(), "Umbra", null, null, null, null, null, null, LocalDate.of(2026, 3, 2))),
                "test");

        assertThat(playbooks.start(List.of(asked("sales-handoff", 50))))
                .extracting(Start::verdict)
                .containsExactly(Verdict.STARTED);
    }

    private void write(int many) {
        Contact ann = accounts.contacts(umbra).get(0);
        for (int i = 0; i < many; i++)
            messages.compose(new NewMessage(
                    "mail " + i,
                    NewMessage.Channel.EMAIL,
                    umbra,
                    ann.id(),
                    List.of("ann@umbra.example"),
                    "Hello",
                    "There",
                    null));
    }

    private Candidate asked(String playbook, int priority) {
        return new Candidate(
                playbook,
                umbra,
                "",
                priority,
                Duration.ZERO,
                false,
                "It is time.",
                "trigger",
                1L,
                Map.of("rule", "test"),
                Map.of());
    }

    private Moment wonDeal() {
        return triggers.moments(new MomentFilter(umbra, null, null, "stage-changed", 0, 50)).stream()
                .filter(moment -> "ONBOARDING".equals(moment.facts().get("toStage")))
                .findFirst()
                .orElseThrow();
    }
}
