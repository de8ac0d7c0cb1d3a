package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.health.RiskRegister.Key;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of risks. */
@Service
@Transactional
public class Risks {

    private final RiskRegister register;
    private final RiskRows rows;
    private final RiskHistory history;
    private final RiskList list;
    private final Accounts accounts;
    private final Clock clock;

    Risks(RiskRegister register, RiskRows rows, RiskHistory history, RiskList list, Accounts accounts, Clock clock) {
        this.register = register;
        this.rows = rows;
        this.history = history;
        this.list = list;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What to change of a risk; null leaves it as it is. Evidence is added to what there is. */
    public record Edit(
            Risk.@Nullable Severity severity,
            @Nullable String evidence,
            @Nullable String nextAction,
            @Nullable String owner) {}

    /**
     * Opens a risk. While one of the same kind is open on the account, that one is kept: its severity rises to the
     * higher of both and the evidence is added. Announces {@link RisksChanged}.
     *
     * @throws Invalid without evidence
     */
    public Risk open(
            AccountId account,
            RiskKind kind,
            Risk.Severity severity,
            String evidence,
            @Nullable String nextAction,
            String by) {
        if (evidence.isBlank())
            throw new Invalid("evidence", "Say what shows the risk; whoever looks after the account reads it.");
        Instant at = clock.instant();
        Key key = new Key(account, kind);
        Risk open = register.lockOpen(List.of(account)).get(key);
        boolean added = open == null;
        if (open == null)
            open = register.add(List.of(Risk.opened(account, kind, severity, by, at, false)))
                    .get(key);
        // Somebody closed it between the two: what is asked now is news again.
        if (open == null) return open(account, kind, severity, evidence, nextAction, by);
        RiskRevision revision = new RiskRevision(open, at);
        if (added && open.evidence().isEmpty()) revision.opened();
        revision.atLeast(severity, by).evidence(evidence, by).vouchedFor();
        if (nextAction != null) revision.nextAction(nextAction, by);
        register.write(List.of(revision));
        return owned(revision.risk());
    }

    /**
     * Changes an open risk of the account.
     *
     * @throws Missing when there is no such risk on it
     * @throws Refused when it is closed
     * @throws Invalid when nobody signs in as the owner
     */
    public Risk change(AccountId account, long id, Edit edit, String by) {
        RiskRevision revision = new RiskRevision(open(account, id), clock.instant());
        if (edit.severity() != null) revision.severity(edit.severity(), by);
        if (edit.evidence() != null && !edit.evidence().isBlank())
            revision.evidence(edit.evidence().strip(), by).vouchedFor();
        if (edit.nextAction() != null) revision.nextAction(edit.nextAction().strip(), by);
        // Whoever looks after the account looks after the risk as well, and so will who follows them.
        if (edit.owner() != null
                && !edit.owner().isBlank()
                && !edit.owner().equals(owned(revision.risk()).owner())) {
            accounts.mustBeSomebody(edit.owner());
            revision.owner(edit.owner(), by);
        }
        register.write(List.of(revision));
        return owned(revision.risk());
    }

    /** Closes an open risk; refuses as {@link #change}. */
    public Risk close(AccountId account, long id, String reason, String by) {
        return closed(open(account, id), reason, by);
    }

    /** Closes the open risk of that kind, if there is one. */
    public boolean close(AccountId account, RiskKind kind, String reason, String by) {
        mustSayWhy(reason);
        Risk open = register.lockOpen(List.of(account)).get(new Key(account, kind));
        if (open == null) return false;
        closed(open, reason, by);
        return true;
    }

    /** Open ones first, then newest first. */
    @Transactional(readOnly = true)
    public List<Risk> of(AccountId account) {
        return register.withEvidence(rows.of(account)).stream().map(this::owned).toList();
    }

    /** Everything that happened to the risks of an account, by risk, in order. */
    @Transactional(readOnly = true)
    public Map<Long, List<RiskChange>> history(AccountId account) {
        return history.of(rows.of(account).stream().map(Risk::id).toList());
    }

    /** Those that were open at that instant, as they were then. */
    @Transactional(readOnly = true)
    public List<Risk> asOf(AccountId account, Instant at) {
        List<Risk> all = rows.of(account);
        Map<Long, List<RiskChange>> changes =
                history.of(all.stream().map(Risk::id).toList());
        return all.stream()
                .filter(risk -> !risk.openedAt().isAfter(at))
                .map(risk -> then(risk, changes.getOrDefault(risk.id(), List.of()), at))
                .filter(Risk::isOpen)
                .map(this::owned)
                .toList();
    }

    /** Open risks of all accounts, for lists; what needs attention first. */
    @Transactional(readOnly = true)
    public RiskPage open(RiskFilter filter) {
        return list.page(filter);
    }

    private static Risk then(Risk risk, List<RiskChange> changes, Instant at) {
        Risk then = risk.blank();
        for (RiskChange change : changes) if (!change.at().isAfter(at)) then = then.after(change);
        return then;
    }

    private Risk closed(Risk open, String reason, String by) {
        mustSayWhy(reason);
        RiskRevision revision = new RiskRevision(open, clock.instant()).closed(reason, by);
        register.write(List.of(revision));
        return owned(revision.risk());
    }

    private Risk open(AccountId account, long id) {
        Risk risk = register.lock(id)
                .filter(one -> one.account().equals(account))
                .orElseThrow(() -> Missing.of("risk", id));
        if (!risk.isOpen())
            throw new Refused("This risk is closed. If the worry is back, open it again with what shows it.");
        return risk;
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) throw new Invalid("reason", "Say why the risk is over.");
    }

    private Risk owned(Risk risk) {
        return risk.owner() != null
                ? risk
                : risk.ownedBy(accounts.get(risk.account()).owner());
    }
}
