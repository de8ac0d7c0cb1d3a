package io.playmaker.message;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notes on the account's timeline what became of a message to the customer; what people of ours get stays out of it. */
@Component
class MessageLog {

    private final Accounts accounts;
    private final Clock clock;

    MessageLog(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    void note(Message message) {
        if (message.contact() == null) return;
        String title = "%s: %s".formatted(whatHappened(message.state()), message.subject());
        accounts.log(
                message.account(),
                new TimelineEntry(
                        clock.instant(),
                        "message",
                        title.length() > 300 ? title.substring(0, 299) + "…" : title,
                        "To " + String.join(", ", message.to()),
                        "playmaker",
                        message.run() == null ? null : "/runs/" + message.run()));
    }

    private static String whatHappened(Message.State state) {
        return switch (state) {
            case WAITING -> "Message waits to be sent";
            case SENT -> "Message sent";
            case CAPPED -> "Message waits, this contact had enough this week";
            case HELD -> "Message held, no mail server is configured";
            case GIVEN_UP -> "Message could not be sent";
        };
    }
}
