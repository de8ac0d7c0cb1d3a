package io.playmaker.message;

import io.playmaker.shared.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of messages. */
@Service
public class Messages {

    /** Keeps the message for sending, in the caller's transaction; a worker sends it, and again for a day if it fails. */
    public Message compose(NewMessage message) {
        throw new UnsupportedOperationException();
    }

    /** The newest first. */
    public List<Message> of(AccountId account, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Message> find(long id) {
        throw new UnsupportedOperationException();
    }
}
