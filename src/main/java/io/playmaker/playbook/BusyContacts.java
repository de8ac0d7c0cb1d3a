package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.message.Messages;
import io.playmaker.message.Messages.Crowded;
import io.playmaker.message.NewMessage;
import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who at a customer had enough messages, so that a playbook that would write to them waits. */
@Component
class BusyContacts {

    private final Messages messages;
    private final Accounts accounts;

    BusyContacts(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** Only moments wait, and nothing urgent does. */
    static boolean concerns(Candidate candidate, List<String> writesTo) {
        return candidate.moment() != null && candidate.priority() < NewMessage.Urgency.AT_ONCE && !writesTo.isEmpty();
    }

    /** A contact whose week is full, and when it no longer is. */
    record Busy(Contact contact, int messages, int limit, Instant freeAt) {}

    /** What is known about the accounts of one batch. */
    record Known(
            Map<AccountId, List<Contact>> contacts, Map<Long, Crowded> crowded, Map<String, List<String>> writesTo) {

        static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

        /** Of those whom its playbook writes to the one whose week is full for longest. */
        Optional<Busy> of(Candidate candidate) {
            List<String> words = writesTo.getOrDefault(candidate.playbook(), List.of());
            List<Contact> there = contacts.getOrDefault(candidate.account(), List.of());
            if (!concerns(candidate, words)) return Optional.empty();
            return words.stream()
                    .flatMap(word -> Recipients.meant(word, there).stream())
                    .flatMap(contact -> Stream.ofNullable(crowded.get(contact.id()))
                            .map(full -> new Busy(contact, full.messages(), full.limit(), full.freeAt())))
                    .reduce((one, other) -> other.freeAt().isAfter(one.freeAt()) ? other : one);
        }
    }

    /**
     * One query, and a second one only when somebody there has enough.
     *
     * @param writesTo for each playbook whom it writes to
     */
    Known at(Collection<AccountId> customers, Map<String, List<String>> writesTo) {
        if (customers.isEmpty()) return Known.NOTHING;
        Map<Long, Crowded> crowded = new HashMap<>();
        messages.crowded(customers).forEach(full -> crowded.put(full.contact(), full));
        if (crowded.isEmpty()) return Known.NOTHING;
        return new Known(
                accounts.contacts(
                        crowded.values().stream().map(Crowded::account).collect(Collectors.toSet())),
                crowded,
                writesTo);
    }
}
