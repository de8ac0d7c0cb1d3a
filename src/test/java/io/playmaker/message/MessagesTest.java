package io.playmaker.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRole;
import io.playmaker.account.TimelineEntry;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class MessagesTest {

    private static final String WORKER = "send-waiting-messages";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestMail mail;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);
    Contact ann = new Contact(1, umbra, "", "", null, ContactRole.CHAMPION, null, null, null, null);

    @BeforeEach
    void aMailServer() {
        server.start();
        mail.useServerAt(server.getSmtp().getPort());
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        ann = accounts.contacts(umbra).get(0);
    }

    @AfterEach
    void stop() {
        mail.noServer();
        server.stop();
    }

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
    void theFourthMessageOfAWeekWaitsAndGoesWhenTheWeekIsOver() {
        compose(3, 50);
        rounds.untilIdle(WORKER);
        clock.advance(Duration.ofDays(2));
        Message fourth = messages.compose(toAnn("four"));

        assertThat(fourth.state()).isEqualTo(Message.State.CAPPED);
        assertThat(fourth.notBefore()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));
        assertThat(accounts.timeline(umbra, 1))
                .extracting(TimelineEntry::title)
                .containsExactly("Message waits, this contact had enough this week: Grüße: four");

        clock.advance(Duration.ofDays(5).minusSeconds(1));
        letGo();
        assertThat(state(fourth)).isEqualTo(Message.State.CAPPED);
        clock.advance(Duration.ofSeconds(1));
        letGo();

        assertThat(state(fourth)).isEqualTo(Message.State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(messages.compose(toAnn("five")).state())
                .as("the three of the first week count no longer")
                .isEqualTo(Message.State.WAITING);
    }

    @Test
    void ofThoseThatWaitTheMostUrgentGoesFirst() {
        compose(1, 50);
        rounds.untilIdle(WORKER);
        clock.advance(Duration.ofDays(3));
        messages.compose(toAnn("second"));
        messages.compose(toAnn("third"));
        rounds.untilIdle(WORKER);
        Message usual = messages.compose(toAnn("usual"));
        Message important = messages.compose(urgent("important", new NewMessage.Urgency(false, 80)));

        clock.advance(Duration.ofDays(4));
        Message late = messages.compose(urgent("late", new NewMessage.Urgency(false, 60)));
        assertThat(state(late)).as("none overtakes those that wait").isEqualTo(Message.State.CAPPED);
        letGo();

        assertThat(state(important)).isEqualTo(Message.State.SENT);
        assertThat(state(usual)).isEqualTo(Message.State.CAPPED);
        assertThat(state(late)).isEqualTo(Message.State.CAPPED);
        clock.advance(Duration.ofDays(3));
        letGo();
        assertThat(state(late)).isEqualTo(Message.State.SENT);
        assertThat(state(usual)).isEqualTo(Message.State.SENT);
    }

    @Test
    void whatIsPromisedOrUrgentGoesAtOnceAndCounts() {
        compose(3, 50);

        assertThat(messages.compose(urgent("promised", new NewMessage.Urgency(true, 10)))
                        .state())
                .isEqualTo(Message.State.WAITING);
        assertThat(messages.compose(urgent("urgent", new NewMessage.Urgency(false, 90)))
                        .state())
                .isEqualTo(Message.State.WAITING);
        assertThat(messages.crowded(List.of(umbra))).singleElement().satisfies(full -> {
            assertThat(full.contact()).isEqualTo(ann.id());
            assertThat(full.messages()).isEqualTo(5);
            assertThat(full.limit()).isEqualTo(3);
        });
    }

    @Test
    void onManyNodesNobodyGetsMoreThanTheirWeekAllowsAndEachMessageGoesOnce() {
        sideBySide(node -> {
            for (int i = 0; i < 5; i++) messages.compose(toAnn("node " + node + " mail " + i));
        });
        rounds.untilIdle(WORKER);
        assertThat(server.getReceivedMessages()).hasSize(3);

        for (int week = 2; week <= 7; week++) {
            clock.advance(Duration.ofDays(7));
            sideBySide(node -> rounds.untilIdle("release-capped-messages"));
            rounds.untilIdle(WORKER);
            assertThat(server.getReceivedMessages()).hasSize(Math.min(20, 3 * week));
        }
        assertThat(messages.of(umbra, 50)).hasSize(20).allMatch(one -> one.state() == Message.State.SENT);
    }

    @Test
    void peopleOfOursAreNotCappedAndStayOutOfTheTimeline() {
        for (int i = 0; i < 5; i++) messages.compose(message("ours " + i, null));
        rounds.untilIdle(WORKER);

        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(accounts.timeline(umbra, 10)).isEmpty();
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

    private void compose(int many, int priority) {
        for (int i = 0; i < many; i++) messages.compose(urgent("mail " + i, new NewMessage.Urgency(false, priority)));
    }

    private void letGo() {
        rounds.untilIdle("release-capped-messages");
        rounds.untilIdle(WORKER);
    }

    private static void sideBySide(IntConsumer work) {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            IntStream.range(0, 4)
                    .mapToObj(node -> CompletableFuture.runAsync(() -> work.accept(node), nodes))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            nodes.shutdownNow();
        }
    }

    private NewMessage urgent(String key, NewMessage.Urgency urgency) {
        NewMessage one = toAnn(key);
        return new NewMessage(
                key, one.channel(), one.account(), one.contact(), one.to(), one.subject(), one.text(), null, urgency);
    }

    private void tryForADay() {
        for (int hour = 0; hour < 30; hour++) {
            rounds.untilIdle(WORKER);
            clock.advance(Duration.ofHours(1));
        }
    }

    private Message.State state(Message message) {
        return messages.find(message.id()).orElseThrow().state();
    }

    private NewMessage toAnn(String key) {
        return message(key, ann.id());
    }

    private NewMessage message(String key, @Nullable Long contact) {
        return new NewMessage(
                key,
                NewMessage.Channel.EMAIL,
                umbra,
                contact,
                List.of("ann@umbra.example"),
                "Grüße: " + key,
                "Hello",
                null);
    }
}
