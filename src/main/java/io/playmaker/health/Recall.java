package io.playmaker.health;

import io.playmaker.health.HealthRepository.Current;
import io.playmaker.health.ValueRows.Row;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import io.playmaker.signal.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of accounts, and what was known before: taken from where it was kept at the last scoring, and brought
 * forward by what was learned since. However much history an account has, only that is read.
 *
 * <p>Nothing is missed. A line of the queue is committed with its facts and says since when they were learned; whoever
 * takes the line reads from there. The order in which facts are read does not matter, and one that is read twice changes
 * nothing.
 */
@Component
class Recall {

    /** What arrived beside the last scoring is read again; a line of the queue would ask for it, only later. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final ValueRows rows;
    private final Signals signals;

    Recall(ValueRows rows, Signals signals) {
        this.rows = rows;
        this.signals = signals;
    }

    /** Values by type: the latest, and the latest of those that were learned by the earlier instant. */
    record Values(Map<String, LatestValue> latest, Map<String, LatestValue> earlier) {

        private void learn(LatestValue value, Instant then) {
            latest.merge(value.type(), value, LatestValue::later);
            if (!value.learnedAt().isAfter(then)) earlier.merge(value.type(), value, LatestValue::later);
        }
    }

    /** The latest values of accounts as of their last scoring, by type. One query. */
    Map<AccountId, Map<String, LatestValue>> asScored(Collection<AccountId> accounts) {
        Map<AccountId, Map<String, LatestValue>> values = new HashMap<>();
        for (Row row : rows.of(accounts))
            values.computeIfAbsent(row.account(), account -> new HashMap<>())
                    .put(row.latest().type(), row.latest());
        return values;
    }

    /**
     * What is known of these accounts now, which is kept for the next time. They have to be locked. Four statements at
     * most.
     *
     * @param learnedFrom since when facts that ask for this were learned, as far as there are any
     * @param back how long before now the earlier values are those of; the same each time
     */
    Map<AccountId, Values> now(List<Current> accounts, Map<AccountId, Instant> learnedFrom, Instant at, Duration back) {
        Instant then = at.minus(back);
        Map<AccountId, List<Row>> kept = rows
                .of(accounts.stream().map(Current::account).toList())
                .stream()
                .collect(Collectors.groupingBy(Row::account));
        Map<AccountId, List<LatestValue>> learned = signals.valuesIn(stretches(accounts, learnedFrom, then, back));
        Map<AccountId, Values> known = new HashMap<>();
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Current account : accounts) {
            List<Row> before = kept.getOrDefault(account.account(), List.of());
            Values values = asOf(account.scoredAt(), before, back);
            known.put(account.account(), values);
            List<LatestValue> news = learned.getOrDefault(account.account(), List.of());
            if (news.isEmpty()) continue;
            news.forEach(value -> values.learn(value, then));
            Map<String, Row> byType = new HashMap<>();
            before.forEach(row -> byType.put(row.latest().type(), row));
            for (LatestValue latest : values.latest().values()) {
                Row now = row(account.account(), latest, values, then);
                Row old = byType.get(latest.type());
                if (old == null) added.add(now);
                else if (now.saysMoreThan(old)) changed.add(now);
            }
        }
        rows.insert(added);
        rows.update(changed);
        return known;
    }

    /** What was learned since the last scoring, and what has become old enough for the earlier values since then. */
    private static List<Stretch> stretches(
            List<Current> accounts, Map<AccountId, Instant> learnedFrom, Instant then, Duration back) {
        List<Stretch> stretches = new ArrayList<>();
        for (Current one : accounts) {
            Instant last = one.scoredAt();
            if (last == null) {
                stretches.add(Stretch.since(one.account(), Instant.EPOCH));
                continue;
            }
            Instant told = learnedFrom.getOrDefault(one.account(), Instant.MAX);
            Instant from = earlier(last.minus(OVERLAP), told);
            stretches.add(Stretch.since(one.account(), from));
            Instant grewOld = earlier(last.minus(back), told);
            if (grewOld.isBefore(from) && grewOld.isBefore(then))
                stretches.add(new Stretch(one.account(), grewOld, earlier(from, then)));
        }
        return stretches;
    }

    private static Values asOf(@Nullable Instant last, List<Row> rows, Duration back) {
        Values values = new Values(new HashMap<>(), new HashMap<>());
        if (last == null) return values;
        Instant then = last.minus(back);
        for (Row row : rows) {
            LatestValue latest = row.latest();
            LatestValue earlier = latest.learnedAt().isAfter(then) ? row.earlier() : latest;
            values.latest().put(latest.type(), latest);
            if (earlier != null) values.earlier().put(latest.type(), earlier);
        }
        return values;
    }

    private static Row row(AccountId account, LatestValue latest, Values values, Instant then) {
        boolean isNew = latest.learnedAt().isAfter(then);
        return new Row(account, latest, isNew ? values.earlier().get(latest.type()) : null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
