package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import io.playmaker.signal.Intake.Key;
import io.playmaker.signal.Intake.Taken;
import io.playmaker.signal.Recorded.RefusedSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps facts once each. */
@Component
class SignalStore {

    private static final int BLOCK = 10_000;
    private static final int WORTH_A_TRY = 100;

    private final SignalRepository repository;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate atOnce;
    private long nextId;
    private long endOfBlock;

    SignalStore(
            SignalRepository repository, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.events = events;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    SignalRepository repository() {
        return repository;
    }

    synchronized long nextId() {
        if (nextId == endOfBlock) {
            nextId = repository.nextBlock();
            endOfBlock = nextId + BLOCK;
        }
        return nextId++;
    }

    Recorded store(List<Taken> arrivals, List<RefusedSignal> refused, boolean bulk) {
        Map<Key, Taken> fresh = new LinkedHashMap<>(arrivals.size() * 2);
        int duplicates = 0;
        for (Taken arrival : arrivals) {
            Taken first = fresh.putIfAbsent(Key.of(arrival.signal()), arrival);
            if (first == null) continue;
            if (arrival.saysTheSameAs(first.signal())) duplicates++;
            else refused.add(new RefusedSignal(arrival.index(), Intake.otherContent()));
        }
        duplicates += insert(fresh, refused);
        List<Signal> stored = fresh.values().stream().map(Taken::signal).toList();
        if (!stored.isEmpty()) announce(stored, bulk);
        refused.sort(Comparator.comparingInt(RefusedSignal::index));
        return new Recorded(stored.size(), duplicates, List.copyOf(refused));
    }

    /** Leaves in {@code fresh} what was new, and returns how many were stored before with the same content. */
    private int insert(Map<Key, Taken> fresh, List<RefusedSignal> refused) {
        if (fresh.isEmpty()) return 0;
        List<Signal> signals = fresh.values().stream().map(Taken::signal).toList();
        List<Signal> ordered = inOrder(signals);
        if (allNew(ordered) || repository.insertNew(ordered) == signals.size()) return 0;
        int duplicates = 0;
        for (Signal there : repository.withKeysOf(signals)) {
            Taken mine = fresh.get(Key.of(there));
            if (mine == null || mine.signal().id() == there.id()) continue;
            fresh.remove(Key.of(there));
            if (mine.saysTheSameAs(there)) duplicates++;
            else refused.add(new RefusedSignal(mine.index(), Intake.otherContent()));
        }
        return duplicates;
    }

    /** Tries all at once, up to a savepoint: in nearly every batch nothing has arrived before. */
    private boolean allNew(List<Signal> signals) {
        if (signals.size() < WORTH_A_TRY) return false;
        try {
            atOnce.executeWithoutResult(savepoint -> repository.insert(signals));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Two batches that meet take their locks in the same order. */
    private static List<Signal> inOrder(List<Signal> signals) {
        List<Signal> ordered = new ArrayList<>(signals);
        ordered.sort(Comparator.comparing(Signal::source).thenComparing(Signal::sourceId));
        return ordered;
    }

    private void announce(List<Signal> stored, boolean bulk) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        Instant learnedFrom = Instant.MAX;
        for (Signal signal : stored) {
            accounts.add(signal.account());
            if (signal.learnedAt().isBefore(learnedFrom)) learnedFrom = signal.learnedAt();
        }
        events.publishEvent(new SignalsRecorded(
                accounts, learnedFrom, stored.stream().filter(Signal::event).toList(), bulk));
    }

    static Map<AccountId, List<LatestValue>> byAccount(List<SignalRepository.Newest> found) {
        Map<AccountId, List<LatestValue>> values = new HashMap<>();
        for (var newest : found)
            values.computeIfAbsent(newest.account(), account -> new ArrayList<>())
                    .add(newest.value());
        return values;
    }

    /** Of each account one of a type. */
    static Map<AccountId, Map<String, LatestValue>> byType(List<SignalRepository.Newest> found) {
        Map<AccountId, Map<String, LatestValue>> values = new HashMap<>();
        for (var newest : found)
            values.computeIfAbsent(newest.account(), account -> new HashMap<>())
                    .put(newest.value().type(), newest.value());
        return values;
    }
}
