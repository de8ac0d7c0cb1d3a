package io.playmaker.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.TimelineEntry;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A contact hears from us so often a week, and what is more waits. */
class MessageCapTest extends MailStory {

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
}
