package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of risks. */
@Service
@Transactional
public class Risks {

    private final RiskRows rows;
    private final Accounts accounts;
    private final Clock clock;

    Risks(RiskRows rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Opens a risk. While one of the same kind is open on the account, that one is kept: its severity rises to the
     * higher of both and the evidence is added.
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
        Risk asked = new Risk(0, account, kind, severity, evidence, nextAction, by, clock.instant(), null, null, null);
        boolean added = rows.insert(asked);
        Optional<Risk> open = rows.lockOpen(account, kind);
        // Somebody closed it between the two: what is asked now is news again.
        if (open.isEmpty()) return open(account, kind, severity, evidence, nextAction, by);
        if (added) {
            log(account, "Risk opened: " + words(kind), evidence, by);
            return open.get();
        }
        Risk grown = open.get().with(severity, evidence, nextAction);
        rows.update(grown);
        return grown;
    }

    /** Closes the open risk of that kind, if there is one. */
    public boolean close(AccountId account, RiskKind kind, String reason, String by) {
        if (reason.isBlank()) throw new Invalid("reason", "Say why the risk is over.");
        if (!rows.close(account, kind, reason, by, clock.instant())) return false;
        log(account, "Risk closed: " + words(kind), reason, by);
        return true;
    }

    /** Open ones first, then newest first. */
    @Transactional(readOnly = true)
    public List<Risk> of(AccountId account) {
        return rows.of(account);
    }

    /** Those that were open at that instant. */
    @Transactional(readOnly = true)
    public List<Risk> asOf(AccountId account, Instant at) {
        return rows.of(account).stream().filter(risk -> risk.wasOpen(at)).toList();
    }

    private void log(AccountId account, String title, String text, String by) {
        accounts.log(account, new TimelineEntry(clock.instant(), "risk", title, text, by, null));
    }

    private static String words(RiskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
