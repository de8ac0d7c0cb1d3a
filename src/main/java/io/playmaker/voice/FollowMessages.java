package io.playmaker.voice;

import io.playmaker.message.MessageReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The time to answer begins when the mail with the link may go. */
@Component
class FollowMessages {

    private final AskedRows rows;

    FollowMessages(AskedRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(MessageReleased event) {
        rows.released(event.message(), event.at());
    }
}
