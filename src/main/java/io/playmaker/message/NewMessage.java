package io.playmaker.message;

import io.playmaker.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param key makes a repetition harmless: the same key is never sent twice
 * @param contact our id of the customer's contact it goes to; null for people of ours
 * @param to addresses; e-mail addresses for {@link Channel#EMAIL}, a URL for {@link Channel#CHAT}
 * @param run the run that sends it, if any
 * @param promised whether the contact waits for it: then it is sent also when they had enough messages this week
 */
public record NewMessage(
        String key,
        Channel channel,
        AccountId account,
        @Nullable Long contact,
        List<String> to,
        String subject,
        String text,
        @Nullable Long run,
        boolean promised) {

    /** One that nobody was promised. */
    public NewMessage(
            String key,
            Channel channel,
            AccountId account,
            @Nullable Long contact,
            List<String> to,
            String subject,
            String text,
            @Nullable Long run) {
        this(key, channel, account, contact, to, subject, text, run, false);
    }

    public enum Channel {
        EMAIL,
        CHAT
    }
}
