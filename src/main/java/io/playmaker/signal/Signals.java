package io.playmaker.signal;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.signal.Recorded.RefusedSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of facts. */
@Service
public class Signals {

    /** Clocks may differ; what another node learned a moment from now is known. */
    static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Accounts accounts;
    private final Declarations declarations;
    private final SignalStore store;
    private final CaseRows cases;
    private final Clock clock;

    Signals(Accounts accounts, Declarations declarations, SignalStore store, CaseRows cases, Clock clock) {
        this.accounts = accounts;
        this.declarations = declarations;
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Stores facts, once each: the same source and source id again changes nothing. One transaction, one multi-row
     * insert. A fact that cannot be taken (unknown account, undeclared type, missing value, a time in the future, the
     * same id with other content) is refused by itself, with its field and reason; the rest is stored.
     * Announces {@link SignalsRecorded}.
     *
     * @param mayWriteHistory whether {@code learnedAt} may be stated; without it such a signal is refused
     */
    @Transactional
    public Recorded record(List<NewSignal> batch, boolean mayWriteHistory) {
        return record(batch, mayWriteHistory, false);
    }

    /** As {@link #record}, of a file: what follows from it waits until all that is fresh is done. */
    @Transactional
    public Recorded recordFile(List<NewSignal> batch, boolean mayWriteHistory) {
        return record(batch, mayWriteHistory, true);
    }

    private Recorded record(List<NewSignal> batch, boolean mayWriteHistory, boolean bulk) {
        Intake intake = new Intake(declarations, clock.instant(), mayWriteHistory);
        List<RefusedSignal> refused = new ArrayList<>();
        BitSet taken = new BitSet(batch.size());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            Problem problem = intake.problemWith(batch.get(i));
            if (problem == null) {
                taken.set(i);
                names.add(batch.get(i).account());
            } else refused.add(new RefusedSignal(i, problem));
        }
        if (names.isEmpty()) return new Recorded(0, 0, refused);
        Map<String, AccountId> known = accounts.resolve(names);
        List<Intake.Taken> arrivals = new ArrayList<>(batch.size());
        for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
            AccountId account = known.get(batch.get(i).account());
            if (account == null) refused.add(new RefusedSignal(i, Intake.unknownAccount(batch.get(i))));
            else arrivals.add(new Intake.Taken(i, intake.accept(store.nextId(), batch.get(i), account)));
        }
        return store.store(arrivals, refused, bulk);
    }

    /**
     * The latest value of each measure and the latest time of each event of these accounts, by type. One query, which reads their
     * whole history: for a few accounts. What is asked of many is kept by whoever asks; see {@link #valuesIn}.
     */
    public Map<AccountId, Map<String, LatestValue>> latest(Collection<AccountId> accounts) {
        return latestKnown(accounts, FOR_EVER);
    }

    /** As {@link #latest}, by what was known at that instant ({@code learnedAt <= knownAt}). */
    public Map<AccountId, Map<String, LatestValue>> latestKnown(Collection<AccountId> accounts, Instant knownAt) {
        return SignalStore.byType(store.repository().latest(accounts, knownAt));
    }

    /** The value or time of each fact that was learned within these stretches, in no order. One query. */
    public Map<AccountId, List<LatestValue>> valuesIn(Collection<Stretch> stretches) {
        return SignalStore.byAccount(store.repository().valuesIn(stretches));
    }

    /** Every fact of the account known at that instant ({@code learnedAt <= knownAt}), by the time it was true. */
    public List<Signal> known(AccountId account, Instant from, Instant knownAt) {
        return store.repository().known(account, from, knownAt);
    }

    /** Every fact of these accounts that was learned until then, each account's in the order it was learned. One query. */
    public Map<AccountId, List<Signal>> learned(Collection<AccountId> accounts, Instant until) {
        return store.repository().learned(accounts, until).stream().collect(Collectors.groupingBy(Signal::account));
    }

    /** Support cases of these accounts that were opened in that time ({@code until} excluded) and not closed since. One query. */
    public List<OpenCase> openCases(Collection<AccountId> accounts, Instant from, Instant until) {
        return cases.open(accounts, from, until);
    }

    /** The newest facts of an account first. */
    public List<Signal> recent(AccountId account, int limit) {
        return store.repository().recent(account, limit);
    }

    public Optional<Signal> find(long id) {
        return store.repository().find(id);
    }

    /** The declared measures by key, in the order of {@code measures.yaml}. */
    public Map<String, Measure> measures() {
        return declarations.measures();
    }

    /** The declared events: key to title. */
    public Map<String, String> events() {
        return declarations.events();
    }

    /** The keys of all declared measures, for whoever reads files before there is an application. */
    public static Set<String> keysOfMeasures() {
        return new Declarations().measures().keySet();
    }

    /** The keys of all declared events, as {@link #keysOfMeasures()}. */
    public static Set<String> keysOfEvents() {
        return new Declarations().events().keySet();
    }
}
