package io.playmaker.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.TimelineEntry;
import io.playmaker.playbook.Run;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest extends MailStory {

    @Test
    void aMessageIsSentOnceAndStandsInTheTimeline() throws Exception {
        Message kept = messages.compose(toAnn("one"));
        assertThat(messages.compose(toAnn("one")).id()).isEqualTo(kept.id());

        rounds.untilIdle(WORKER);
        rounds.untilIdle(WORKER);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Grüße: one");
        assertThat(received.getHeader("X-Playmaker-Message")).containsExactly("one");
        assertThat(state(kept)).isEqualTo(Message.State.SENT);
        assertThat(accounts.timeline(umbra, 10))
                .extracting(TimelineEntry::title)
                .containsExactly("Message sent: Grüße: one");
    }

    @Test
    void aSecretOfAMessageIsForgottenOnceItIsSent() throws Exception {
        NewMessage withLink = new NewMessage(
                "one",
                NewMessage.Channel.EMAIL,
                umbra,
                ann.id(),
                List.of("ann@umbra.example"),
                "A question",
                "Open https://here/s3cret or https://here/s3cret?yes",
                null);
        Message kept = messages.compose(withLink, "s3cret");
        assertThat(kept.text()).contains("s3cret");

        rounds.untilIdle(WORKER);

        assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("https://here/s3cret?yes");
        assertThat(messages.find(kept.id()).orElseThrow().text())
                .isEqualTo("Open https://here/… or https://here/…?yes");
    }

    @Test
    void withoutAMailServerMessagesAreHeldUntilSomebodySendsThem() {
        mail.noServer();
        Message held = messages.compose(toAnn("one"));
        assertThat(held.state()).isEqualTo(Message.State.HELD);
        assertThat(rounds.untilIdle(WORKER)).isZero();
        assertThatThrownBy(() -> messages.sendAgain(held.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("spring.mail.host");

        mail.useServerAt(server.getSmtp().getPort());
        messages.sendAgain(held.id());
        rounds.untilIdle(WORKER);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMessageThatFailsIsTriedAgainAfterGrowingPauses() {
        Message kept = messages.compose(toAnn("one"));
        server.stop();
        rounds.untilIdle(WORKER);
        assertThat(state(kept)).isEqualTo(Message.State.WAITING);
        assertThat(messages.find(kept.id()).orElseThrow().error()).isNotBlank();
        assertThat(rounds.untilIdle(WORKER)).isZero();

        server.start();
        mail.useServerAt(server.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(1));
        rounds.untilIdle(WORKER);

        assertThat(state(kept)).isEqualTo(Message.State.SENT);
        assertThat(messages.find(kept.id()).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void afterADayAPersonDeliversWhatTheCustomerWaitsFor() {
        Run run = playbooks.startByHand("churn-save", umbra, "", "They are angry.", false, Map.of(), "carla");
        Message kept = messages.compose(new NewMessage(
                "one",
                NewMessage.Channel.EMAIL,
                umbra,
                ann.id(),
                List.of("ann@umbra.example"),
                "Kickoff",
                "Shall we meet?",
                run.id()));
        server.stop();
        tryForADay();

        assertThat(state(kept)).isEqualTo(Message.State.GIVEN_UP);
        assertThat(playbooks.troubles(run.id()))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.error())
                        .startsWith("The message \"Kickoff\" to ann@umbra.example could not be sent"));
        rounds.untilIdle("start-due-playbooks");
        Run byHand = playbooks.runsOf(umbra).stream()
                .filter(one -> one.playbook().equals("undelivered-message"))
                .findFirst()
                .orElseThrow();
        assertThat(byHand.subject()).isEqualTo("message " + kept.id());
        assertThat(byHand.why()).contains("Kickoff", "could not be sent for a day", "Shall we meet?");
        assertThat(playbooks.steps(byHand.id()))
                .singleElement()
                .satisfies(step -> assertThat(step.assignee()).isEqualTo("carla"));
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        Run run = playbooks.startByHand("churn-save", umbra, "", "They are angry.", false, Map.of(), "carla");
        Message kept = messages.compose(new NewMessage(
                "one",
                NewMessage.Channel.EMAIL,
                umbra,
                null,
                List.of("lena@playmaker.example"),
                "Late",
                "Look.",
                run.id()));
        server.stop();
        tryForADay();
        long trouble = playbooks.troubles(run.id()).get(0).id();

        server.start();
        mail.useServerAt(server.getSmtp().getPort());
        playbooks.retry(trouble, "carla");
        rounds.untilIdle(WORKER);

        assertThat(state(kept)).isEqualTo(Message.State.SENT);
        assertThat(playbooks.troubles(run.id())).isEmpty();
        assertThatThrownBy(() -> playbooks.retry(trouble, "carla")).isInstanceOf(Refused.class);
    }

    @Test
    void aMessageToNobodyIsRefused() {
        assertThatThrownBy(() -> messages.compose(new NewMessage(
                        "one", NewMessage.Channel.EMAIL, umbra, null, List.of(), "Hello", "There", null)))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("to:");
    }

    private void tryForADay() {
        for (int hour = 0; hour < 30; hour++) {
            rounds.untilIdle(WORKER);
            clock.advance(Duration.ofHours(1));
        }
    }
}
