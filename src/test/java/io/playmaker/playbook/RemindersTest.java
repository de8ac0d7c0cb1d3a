package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.playbook.Reminders.Move;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Role;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class RemindersTest {

    private static final String WORKER = "remind-overdue-steps";

    @Autowired
    Playbooks playbooks;

    @Autowired
    Messages messages;

    @Autowired
    TaskService tasks;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void anAccount() {
        umbra = scene.anAccount("Umbra");
    }

    @Test
    void thePolicyRemindsTwiceAndThenTells() {
        Reminders policy = Reminders.after(1).thenEvery(2).atMost(2).thenTell(Role.CSM_LEAD);

        assertThat(policy.move(0, 0)).isEqualTo(Move.WAIT);
        assertThat(policy.move(1, 0)).isEqualTo(Move.REMIND);
        assertThat(policy.move(2, 1)).isEqualTo(Move.WAIT);
        assertThat(policy.move(3, 1)).isEqualTo(Move.REMIND);
        assertThat(policy.move(4, 2)).isEqualTo(Move.WAIT);
        assertThat(policy.move(5, 2)).isEqualTo(Move.TELL);
    }

    @Test
    void anOverdueStepRemindsItsOwnerOnceABusinessDayAndThenTellsTheLead() {
        Run run = aRun(); // On Monday; due on Tuesday at 17:00.

        assertThat(mailsAt("2026-03-03T18:00:00Z")).isEmpty();
        assertThat(mailsAt("2026-03-04T07:59:00Z")).isEmpty();
        assertThat(mailsAt("2026-03-04T08:00:00Z")).containsExactly("carla@playmaker.example");
        assertThat(mailsAt("2026-03-04T16:00:00Z")).hasSize(1);
        assertThat(mailsAt("2026-03-05T08:00:00Z")).hasSize(2);
        assertThat(step(run).escalated()).isFalse();
        assertThat(mailsAt("2026-03-06T08:00:00Z")).hasSize(3).first().isEqualTo("lena@playmaker.example");
        assertThat(mailsAt("2026-03-20T08:00:00Z")).hasSize(3);

        assertThat(step(run).escalated()).isTrue();
        assertThat(step(run).priority()).isEqualTo(Step.ESCALATED);
        assertThat(tasks.createTaskQuery().singleResult().getPriority()).isEqualTo(Step.ESCALATED);
    }

    @Test
    void nobodyIsRemindedOnAWeekend() {
        clock.set(Instant.parse("2026-03-05T09:00:00Z"));
        aRun(); // On Thursday; due on Friday.

        assertThat(mailsAt("2026-03-07T12:00:00Z")).isEmpty();
        assertThat(mailsAt("2026-03-08T12:00:00Z")).isEmpty();
        assertThat(mailsAt("2026-03-09T08:00:00Z")).hasSize(1);
    }

    @Test
    void aStepNobodyTookRemindsItsGroup() {
        umbra = scene.anAccount("Vela", "SMB", "ADOPTION", null);
        aRun();

        assertThat(mailsAt("2026-03-04T08:00:00Z"))
                .singleElement()
                .asString()
                .contains("ben@", "carla@", "mia@", "nok@");
    }

    @Test
    void aLaterDueDateStartsTheWaitAnew() {
        Run run = aRun();
        var task = tasks.createTaskQuery().singleResult();
        task.setDueDate(java.util.Date.from(Instant.parse("2026-03-09T17:00:00Z")));
        tasks.saveTask(task);

        assertThat(mailsAt("2026-03-06T08:00:00Z")).isEmpty();
        assertThat(mailsAt("2026-03-10T08:00:00Z")).hasSize(1);
        assertThat(step(run).reminders()).isEqualTo(1);
    }

    @Test
    void whatAModelDrawsCountsAsWell() {
        umbra = scene.anAccount("Orion", "SMB", "ONBOARDING", "mia");
        Run run = playbooks.startByHand("sales-handoff", umbra, "", "Deal won.", false, Map.of(), "sam");
        scene.runJobs();
        clock.set(Instant.parse("2026-03-04T17:00:00Z")); // Due; the drawn reminder.
        scene.runJobs();

        assertThat(mailsAt("2026-03-04T17:05:00Z")).containsExactly("sam@playmaker.example");
        assertThat(mailsAt("2026-03-05T08:00:00Z")).hasSize(1);
        assertThat(mailsAt("2026-03-06T08:00:00Z")).hasSize(2);
        clock.set(Instant.parse("2026-03-06T17:00:00Z")); // The drawn word to the sales manager.
        scene.runJobs();

        assertThat(step(run).escalated()).isTrue();
        assertThat(mailsAt("2026-03-10T08:00:00Z")).hasSize(3);
    }

    private Run aRun() {
        return playbooks.startByHand(Scene.ONE_STEP, umbra, "", "It must be done.", false, Map.of(), "carla");
    }

    private Step step(Run run) {
        return playbooks.steps(run.id()).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .findFirst()
                .orElseThrow();
    }

    /** To whom mails have gone by then, the latest first. */
    private List<String> mailsAt(String instant) {
        clock.set(Instant.parse(instant));
        rounds.untilIdle(WORKER);
        return messages.of(umbra, 50).stream()
                .map(Message::to)
                .map(to -> String.join(" ", to))
                .toList();
    }
}
