package io.playmaker.message;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of messages. */
@Service
@Transactional
public class Messages {

    private final MessageRows rows;
    private final ContactCap cap;
    private final Mail mail;
    private final MessageSettings settings;
    private final MessageLog log;
    private final Clock clock;

    Messages(MessageRows rows, ContactCap cap, Mail mail, MessageSettings settings, MessageLog log, Clock clock) {
        this.rows = rows;
        this.cap = cap;
        this.mail = mail;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Keeps the message for sending, in the caller's transaction; a worker sends it, and again for a day if it fails.
     * When its contact had enough messages this week, it waits until they may get another, unless it is urgent. The same key a second time changes nothing and gives the message that is there.
     */
    public Message compose(NewMessage message) {
        return compose(message, null);
    }

    /**
     * As {@link #compose(NewMessage)}.
     *
     * @param secret a part of the text that opens something, such as a link's token; it is forgotten once the message
     *     is sent or will never be
     */
    public Message compose(NewMessage message, @Nullable String secret) {
        Optional<Message> known = rows.byKey(message.key());
        if (known.isPresent()) return known.get();
        if (message.to().isEmpty()) throw new Invalid("to", "Name at least one address to send this message to.");
        Instant now = clock.instant();
        Optional<Instant> free = cap.holdsBack(message, now);
        Message.State state = free.isPresent() ? Message.State.CAPPED : mail.stateOfNew(message.channel());
        Instant due = free.orElse(now);
        rows.insert(message, state, secret, new MessageRows.Times(now, due, due.plus(settings.giveUpAfter())));
        Message kept = rows.byKey(message.key()).orElseThrow();
        if (kept.state() != Message.State.WAITING) log.note(kept);
        return kept;
    }

    /**
     * Tries a message again that was given up or held.
     *
     * @throws Refused when it is neither, or no mail server is configured
     */
    public void sendAgain(long id) {
        Message known = rows.find(id).orElseThrow(() -> Missing.of("message", id));
        if (!mail.configured())
            throw new Refused("No mail server is configured; set spring.mail.host, then send the message again.");
        Instant now = clock.instant();
        if (!rows.sendAgain(id, now, now.plus(settings.giveUpAfter())))
            throw new Refused("Message %d is %s; only one that was given up or held can be sent again."
                    .formatted(id, known.state()));
    }

    /** The newest first. */
    public List<Message> of(AccountId account, int limit) {
        return rows.of(account, limit);
    }

    public Optional<Message> find(long id) {
        return rows.find(id);
    }

    /** The contacts of these accounts that may get no further message now, unless it is urgent. One query. */
    @Transactional(readOnly = true)
    public List<Crowded> crowded(Collection<AccountId> accounts) {
        return cap.crowded(accounts, clock.instant());
    }

    /**
     * A contact who had enough messages.
     *
     * @param messages how many were sent to them in the last seven days, or are about to be
     * @param limit how many there may be
     * @param freeAt when they may get another one
     */
    public record Crowded(AccountId account, long contact, int messages, int limit, Instant freeAt) {}
}
