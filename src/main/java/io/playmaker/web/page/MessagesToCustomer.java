package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the account page tells about messages to the customer. */
@Component("messagesTo")
class MessagesToCustomer {

    private static final int LINES = 100;

    private final Messages messages;
    private final Accounts accounts;

    MessagesToCustomer(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** @param contact the name of whoever gets it */
    record Line(Message message, @Nullable String contact) {

        public String state() {
            return switch (message.state()) {
                case WAITING -> "About to be sent";
                case SENT -> "Sent";
                case CAPPED -> "Waits";
                case HELD -> "Not sent";
                case GIVEN_UP -> "Not delivered";
            };
        }

        /** Why it is not sent, if it is not. */
        public @Nullable String why() {
            return switch (message.state()) {
                case CAPPED -> "this contact had enough messages this week; it goes when they may get another, from";
                case HELD -> "no mail server is configured";
                default -> message.error();
            };
        }
    }

    public List<Line> of(AccountId account) {
        Map<Long, String> names =
                accounts.contacts(account).stream().collect(Collectors.toMap(Contact::id, Contact::name));
        return messages.of(account, LINES).stream()
                .filter(message -> message.contact() != null)
                .map(message -> new Line(message, names.get(message.contact())))
                .toList();
    }
}
