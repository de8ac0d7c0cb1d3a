package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of facts. */
@Service
public class Signals {

    /**
     * Stores facts, once each: the same source and source id again changes nothing. One transaction, one multi-row
     * insert. A fact that cannot be taken (unknown account, undeclared type, missing value, a time in the future, the
     * same id with other content) is refused by itself, with its field and reason; the rest is stored.
     * Keeps the latest value per account and measure, and announces {@link SignalsRecorded}.
     *
     * @param mayWriteHistory whether {@code learnedAt} may be stated; without it such a signal is refused
     */
    public Recorded record(List<NewSignal> batch, boolean mayWriteHistory) {
        throw new UnsupportedOperationException();
    }

    /** The latest value of each measure and the latest time of each event of these accounts. One query. */
    public Map<AccountId, List<LatestValue>> latest(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Every fact of the account known at that instant ({@code learnedAt <= knownAt}), by the time it was true. */
    public List<Signal> known(AccountId account, Instant from, Instant knownAt) {
        throw new UnsupportedOperationException();
    }

    /** The newest facts of an account first. */
    public List<Signal> recent(AccountId account, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Signal> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** The declared measures by key, in the order of {@code measures.yaml}. */
    public Map<String, Measure> measures() {
        throw new UnsupportedOperationException();
    }

    /** The declared events: key to title. */
    public Map<String, String> events() {
        throw new UnsupportedOperationException();
    }
}
