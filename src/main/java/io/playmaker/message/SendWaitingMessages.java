package io.playmaker.message;

import io.playmaker.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends messages that are due, each in a transaction of its own; one that fails is tried again after growing pauses. */
@Component
class SendWaitingMessages implements Worker {

    private static final Logger log = LoggerFactory.getLogger(SendWaitingMessages.class);
    private static final int PER_ROUND = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final MessageRows rows;
    private final Mail mail;
    private final MessageLog timeline;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendWaitingMessages(
            MessageRows rows,
            Mail mail,
            MessageLog timeline,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.mail = mail;
        this.timeline = timeline;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-waiting-messages";
    }

    @Override
    public int round() {
        if (!mail.configured()) return 0;
        int done = 0;
        while (done < PER_ROUND && Boolean.TRUE.equals(transaction.execute(status -> sendOne()))) done++;
        return done;
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(5);
    }

    private boolean sendOne() {
        Optional<Message> due = rows.claimOne(clock.instant());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Message message) {
        try {
            mail.send(message);
        } catch (MailException e) {
            failed(message, Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return;
        }
        rows.sent(message.id(), clock.instant());
        timeline.note(rows.find(message.id()).orElseThrow());
    }

    private void failed(Message message, String error) {
        Instant now = clock.instant();
        rows.failed(message.id(), error, now, now.plus(pause(message.attempts())));
        Message tried = rows.find(message.id()).orElseThrow();
        boolean over = tried.state() == Message.State.GIVEN_UP;
        log.warn(
                "Message {} was not taken by the mail server and is {}.",
                message.id(),
                over ? "given up" : "tried again");
        if (!over) return;
        timeline.note(tried);
        news.publishEvent(new MessageGivenUp(tried));
    }

    /** 1, 3, 9, 27, 81, 240 minutes, then 4 hours each. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(3, Math.min(attempts, 6)));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
