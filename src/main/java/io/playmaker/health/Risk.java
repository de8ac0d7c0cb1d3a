package io.playmaker.health;

import io.playmaker.health.RiskChange.What;
import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open or closed worry about an account.
 *
 * @param owner who looks after it; when nobody else was named, whoever looks after the account
 * @param automatic whether only the table of risks asks for it; then it closes by itself once it is untrue
 */
public record Risk(
        long id,
        AccountId account,
        RiskKind kind,
        Severity severity,
        List<Evidence> evidence,
        @Nullable String nextAction,
        @Nullable String owner,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason,
        boolean automatic) {

    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * What shows the worry.
     *
     * @param source sign-in name, run, or the row of the table of risks
     */
    public record Evidence(Instant at, String source, String text) {}

    /** A worry that is new; it has no number yet. */
    static Risk opened(AccountId account, RiskKind kind, Severity severity, String by, Instant at, boolean automatic) {
        return new Risk(0, account, kind, severity, List.of(), null, null, by, at, null, null, null, automatic);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    boolean says(String text) {
        return evidence.stream().anyMatch(one -> one.text().equals(text));
    }

    /** The risk after a change. */
    Risk after(RiskChange change) {
        String became = change.became();
        return switch (change.what()) {
            case OPENED, SEVERITY -> with(Severity.valueOf(String.valueOf(became)), evidence, nextAction, owner);
            case EVIDENCE ->
                with(severity, and(new Evidence(change.at(), change.by(), String.valueOf(became))), nextAction, owner);
            case NEXT_ACTION -> with(severity, evidence, became, owner);
            case OWNER -> with(severity, evidence, nextAction, became);
            case CLOSED ->
                new Risk(
                        id,
                        account,
                        kind,
                        severity,
                        evidence,
                        nextAction,
                        owner,
                        openedBy,
                        openedAt,
                        change.at(),
                        change.by(),
                        became,
                        automatic);
        };
    }

    /** The same risk before anything was said about it. */
    Risk blank() {
        return new Risk(
                id, account, kind, severity, List.of(), null, null, openedBy, openedAt, null, null, null, automatic);
    }

    Risk vouchedFor() {
        return new Risk(
                id,
                account,
                kind,
                severity,
                evidence,
                nextAction,
                owner,
                openedBy,
                openedAt,
                closedAt,
                closedBy,
                closeReason,
                false);
    }

    Risk ownedBy(@Nullable String responsible) {
        return with(severity, evidence, nextAction, responsible);
    }

    Risk shownBy(List<RiskChange> changes) {
        List<Evidence> shown = changes.stream()
                .filter(change -> change.what() == What.EVIDENCE)
                .map(change -> new Evidence(change.at(), change.by(), String.valueOf(change.became())))
                .toList();
        return with(severity, shown, nextAction, owner);
    }

    private List<Evidence> and(Evidence more) {
        List<Evidence> all = new java.util.ArrayList<>(evidence);
        all.add(more);
        return List.copyOf(all);
    }

    private Risk with(Severity another, List<Evidence> shown, @Nullable String next, @Nullable String responsible) {
        return new Risk(
                id,
                account,
                kind,
                another,
                shown,
                next,
                responsible,
                openedBy,
                openedAt,
                closedAt,
                closedBy,
                closeReason,
                automatic);
    }
}
