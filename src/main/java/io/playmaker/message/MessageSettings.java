package io.playmaker.message;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender's address
 * @param perContactPerWeek how many messages a contact of a customer gets in seven days at most; more wait, urgent ones
 *     do not
 * @param giveUpAfter how long sending is tried before a person has to deliver the message
 */
@ConfigurationProperties("playmaker.messages")
record MessageSettings(
        @DefaultValue("playmaker@localhost") String from,
        @DefaultValue("3") int perContactPerWeek,
        @DefaultValue("1d") Duration giveUpAfter) {

    static final Duration WEEK = Duration.ofDays(7);

    MessageSettings {
        if (perContactPerWeek < 1)
            throw new IllegalArgumentException("playmaker.messages.per-contact-per-week is " + perContactPerWeek
                    + "; it is a number of messages from 1 on.");
    }
}
