package io.playmaker.message;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender's address
 * @param perContactAndWeek how many messages a contact of a customer gets in seven days at most
 * @param giveUpAfter how long sending is tried before a person has to deliver the message
 */
@ConfigurationProperties("playmaker.messages")
record MessageSettings(
        @DefaultValue("playmaker@localhost") String from,
        @DefaultValue("3") int perContactAndWeek,
        @DefaultValue("1d") Duration giveUpAfter) {}
