package io.playmaker.message;

import io.playmaker.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets messages go that waited because their contact had enough, as soon as there is a place, the most urgent first. */
@Component
class ReleaseCappedMessages implements Worker {

    private static final int CONTACTS = 50;

    private final ContactRows contacts;
    private final ContactCap cap;
    private final Sending sending;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What becomes of a message that may go: how it is sent, until when, and who hears of it. */
    @Component
    record Sending(Mail mail, MessageSettings settings, ApplicationEventPublisher news) {}

    ReleaseCappedMessages(
            ContactRows contacts, ContactCap cap, Sending sending, TransactionTemplate transaction, Clock clock) {
        this.contacts = contacts;
        this.cap = cap;
        this.sending = sending;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "release-capped-messages";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int round() {
        List<Long> due = contacts.due(clock.instant(), CONTACTS);
        for (long contact : due) transaction.executeWithoutResult(status -> release(contact, clock.instant()));
        return due.size();
    }

    private void release(long contact, Instant now) {
        contacts.take(contact);
        Optional<Instant> free = cap.freeAt(contact, now);
        while (free.isEmpty()) {
            Optional<Message> next = contacts.next(contact);
            if (next.isEmpty()) return;
            release(next.get(), now);
            free = cap.freeAt(contact, now);
        }
        contacts.postpone(contact, free.get());
    }

    private void release(Message message, Instant now) {
        Instant giveUpAt = now.plus(sending.settings().giveUpAfter());
        contacts.release(message.id(), sending.mail().stateOfNew(message.channel()), now, giveUpAt);
        sending.news().publishEvent(new MessageReleased(message.id(), now));
    }
}
