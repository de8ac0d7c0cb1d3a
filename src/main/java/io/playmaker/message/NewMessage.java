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
 * @param urgency whether it is sent also when the contact had enough messages this week, and which waits longer
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
        Urgency urgency) {

    /** As urgent as most are. */
    public NewMessage(
            String key,
            Channel channel,
            AccountId account,
            @Nullable Long contact,
            List<String> to,
            String subject,
            String text,
            @Nullable Long run) {
        this(key, channel, account, contact, to, subject, text, run, Urgency.USUAL);
    }

    /**
     * What decides when a contact has had enough messages for a week.
     *
     * @param promised whether the contact waits for it
     * @param priority 0-99; of those that wait the highest goes first
     */
    public record Urgency(boolean promised, int priority) {

        /** From this priority on nothing waits until the contact may get another message. */
        public static final int AT_ONCE = 90;

        public static final Urgency USUAL = new Urgency(false, 50);

        boolean waitsForNobody() {
            return promised || priority >= AT_ONCE;
        }
    }

    public enum Channel {
        EMAIL,
        CHAT
    }
}
