package io.playmaker.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of moments. */
@Service
public class Triggers {

    /** Keeps a moment, once: a key that is known changes nothing. In the caller's transaction. */
    public void happened(NewMoment moment) {
        throw new UnsupportedOperationException();
    }

    public List<Moment> moments(MomentFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** How many moments are in each state. */
    public Map<Moment.State, Integer> counts() {
        throw new UnsupportedOperationException();
    }

    public Optional<Moment> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a failed moment back into the queue. */
    public void retry(long moment, String by) {
        throw new UnsupportedOperationException();
    }
}
