package io.playmaker.voice;

import io.playmaker.message.NewMessage;
import io.playmaker.shared.AccountId;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A survey to be asked.
 *
 * @param key the occasion; the same key again asks nobody a second time
 * @param survey key of a survey in the catalogue
 * @param contact our id of the customer's contact, if it is one we know
 * @param run the run that wants to know, if any; it is told the answer
 * @param subject what it is about besides the account, such as a subscription; empty for the account itself
 * @param validFor how long the link opens the question, from when the mail may go
 * @param urgency whether the mail goes also when the contact had enough messages this week
 */
public record Asking(
        String key,
        String survey,
        AccountId account,
        @Nullable Long contact,
        String email,
        @Nullable Long run,
        String subject,
        Period validFor,
        NewMessage.Urgency urgency) {}
