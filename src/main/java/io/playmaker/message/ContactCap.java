package io.playmaker.message;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees to it that no contact gets more messages in seven days than agreed, on however many nodes they are written. */
@Component
class ContactCap {

    private final ContactRows contacts;
    private final MessageSettings settings;

    ContactCap(ContactRows contacts, MessageSettings settings) {
        this.contacts = contacts;
        this.settings = settings;
    }

    /**
     * Until when this message has to wait, if it has to. Whoever asks has the contact's turn until the transaction ends, so
     * that two never take the same place.
     */
    Optional<Instant> holdsBack(NewMessage message, Instant now) {
        Long contact = message.contact();
        if (contact == null) return Optional.empty();
        contacts.take(contact);
        if (message.urgency().waitsForNobody()) return Optional.empty();
        Optional<Instant> free = freeAt(contact, now);
        return free.isPresent() ? free : contacts.firstInLine(contact);
    }

    /** When the contact may get another message; nothing when that is now. */
    Optional<Instant> freeAt(long contact, Instant now) {
        return contacts.newest(contact, settings.perContactPerWeek(), now, now.minus(MessageSettings.WEEK))
                .map(at -> at.plus(MessageSettings.WEEK));
    }

    List<Messages.Crowded> crowded(Collection<AccountId> accounts, Instant now) {
        if (accounts.isEmpty()) return List.of();
        return contacts.crowded(accounts, settings.perContactPerWeek(), now, now.minus(MessageSettings.WEEK)).stream()
                .map(full -> new Messages.Crowded(
                        full.account(),
                        full.contact(),
                        full.messages(),
                        settings.perContactPerWeek(),
                        full.at().plus(MessageSettings.WEEK)))
                .toList();
    }
}
