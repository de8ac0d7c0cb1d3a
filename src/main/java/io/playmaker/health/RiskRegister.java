package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.RiskChange.What;
import io.playmaker.health.RisksChanged.News;
import io.playmaker.shared.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what becomes of risks: the risk, its history, the account's timeline, and the news. Few statements for many. */
@Component
class RiskRegister {

    private final RiskRows rows;
    private final RiskHistory history;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    RiskRegister(RiskRows rows, RiskHistory history, Accounts accounts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.history = history;
        this.accounts = accounts;
        this.events = events;
    }

    /** A risk is known by its account and kind while it is open. */
    record Key(AccountId account, RiskKind kind) {

        static Key of(Risk risk) {
            return new Key(risk.account(), risk.kind());
        }
    }

    /** The open risks of these accounts with their evidence, locked until the transaction ends. */
    Map<Key, Risk> lockOpen(Collection<AccountId> accounts) {
        Map<Key, Risk> open = new LinkedHashMap<>();
        withEvidence(rows.lockOpen(accounts)).forEach(risk -> open.put(Key.of(risk), risk));
        return open;
    }

    Optional<Risk> lock(long id) {
        return rows.lock(id).map(risk -> withEvidence(List.of(risk)).get(0));
    }

    /**
     * Adds risks of which none of the same kind is open.
     *
     * @return the open risks of their accounts, as {@link #lockOpen}: somebody else may have opened one first
     */
    Map<Key, Risk> add(List<Risk> risks) {
        rows.insert(risks);
        return lockOpen(risks.stream().map(Risk::account).distinct().toList());
    }

    void write(List<RiskRevision> revisions) {
        List<RiskRevision> changed =
                revisions.stream().filter(RiskRevision::changesAnything).toList();
        if (changed.isEmpty()) return;
        rows.update(changed.stream().map(RiskRevision::risk).toList());
        history.add(changed.stream().flatMap(one -> one.changes().stream()).toList());
        List<News> news = new ArrayList<>();
        changed.forEach(revision -> revision.changes().forEach(change -> tell(revision.risk(), change, news)));
        if (!news.isEmpty()) events.publishEvent(new RisksChanged(news));
    }

    List<Risk> withEvidence(List<Risk> risks) {
        if (risks.isEmpty()) return List.of();
        Map<Long, List<RiskChange>> changes =
                history.of(risks.stream().map(Risk::id).toList());
        return risks.stream()
                .map(risk -> risk.shownBy(changes.getOrDefault(risk.id(), List.of())))
                .toList();
    }

    private void tell(Risk risk, RiskChange change, List<News> news) {
        if (change.what() == What.OPENED)
            log(
                    risk,
                    "Risk opened: ",
                    String.join(
                            "\n",
                            risk.evidence().stream().map(Risk.Evidence::text).toList()),
                    change);
        else if (change.what() == What.CLOSED) log(risk, "Risk closed: ", String.valueOf(change.became()), change);
        News one = News.of(risk, change);
        if (one != null) news.add(one);
    }

    private void log(Risk risk, String title, String text, RiskChange change) {
        String kind = risk.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        accounts.log(risk.account(), new TimelineEntry(change.at(), "risk", title + kind, text, change.by(), null));
    }
}
