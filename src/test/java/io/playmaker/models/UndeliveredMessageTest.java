package io.playmaker.models;

import static io.playmaker.testing.StoryAssert.assertThat;

import io.playmaker.shared.AccountId;
import io.playmaker.testing.CoversPlaybook;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversPlaybook("undelivered-message")
class UndeliveredMessageTest extends PlayedThrough {

    AccountId account;

    @BeforeEach
    void aCustomer() {
        account = fixtures.aCustomer("ENTERPRISE", "carla");
    }

    @Test
    void theOwnerDeliversItAnotherWay() {
        var story = stories.begin("undelivered-message", account);
        assertThat(story).isWaitingAt("deliverByHand").gives("deliverByHand", "carla");

        story.does("carla", "deliverByHand", Map.of("deliveryResult", "DELIVERED", "outcomeReason", "I called them"));

        assertThat(story).endedWith("DELIVERED_BY_HAND");
    }

    @Test
    void aMessageNobodyNeedsAnyMoreIsDropped() {
        var story = stories.begin("undelivered-message", account);

        story.does("carla", "deliverByHand", Map.of("deliveryResult", "DROPPED", "outcomeReason", "The date is over"));

        assertThat(story).endedWith("NOT_DELIVERED");
    }

    @Test
    void aSkippedMessageIsNotDelivered() {
        var story = stories.begin("undelivered-message", account);

        story.skips("carla", "deliverByHand", "The contact is gone");

        assertThat(story).endedWith("NOT_DELIVERED");
    }
}
