package io.playmaker.health;

import io.playmaker.health.Risk.Severity;
import io.playmaker.health.RiskChange.What;
import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A risk as it becomes, step by step, by one who changes it at one time. What is so already is no change. */
final class RiskRevision {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NOTE = 1000;

    private final Instant at;
    private final List<RiskChange> changes = new ArrayList<>();
    private final boolean wasAutomatic;
    private Risk risk;

    RiskRevision(Risk risk, Instant at) {
        this.risk = risk;
        this.wasAutomatic = risk.automatic();
        this.at = at;
    }

    RiskRevision opened() {
        return note(What.OPENED, null, risk.severity().name(), risk.openedBy());
    }

    RiskRevision severity(Severity severity, String by) {
        return noteIf(
                severity != risk.severity(), What.SEVERITY, risk.severity().name(), severity.name(), by);
    }

    RiskRevision atLeast(Severity severity, String by) {
        return severity.compareTo(risk.severity()) > 0 ? severity(severity, by) : this;
    }

    RiskRevision evidence(String text, String by) {
        String kept = Columns.cut(text, LONGEST);
        return noteIf(!risk.says(kept), What.EVIDENCE, null, kept, by);
    }

    RiskRevision nextAction(@Nullable String next, String by) {
        String kept = next == null || next.isBlank() ? null : Columns.cut(next, LONGEST_NOTE);
        return noteIf(!Objects.equals(kept, risk.nextAction()), What.NEXT_ACTION, risk.nextAction(), kept, by);
    }

    RiskRevision owner(String owner, String by) {
        return noteIf(!owner.equals(risk.owner()), What.OWNER, risk.owner(), owner, by);
    }

    RiskRevision closed(String reason, String by) {
        return note(What.CLOSED, null, Columns.cut(reason, LONGEST_NOTE), by);
    }

    /** Somebody says so, too: it closes no longer by itself. */
    RiskRevision vouchedFor() {
        risk = risk.vouchedFor();
        return this;
    }

    Risk risk() {
        return risk;
    }

    List<RiskChange> changes() {
        return changes;
    }

    boolean changesAnything() {
        return !changes.isEmpty() || wasAutomatic != risk.automatic();
    }

    private RiskRevision noteIf(boolean differs, What what, @Nullable String was, @Nullable String became, String by) {
        return differs ? note(what, was, became, by) : this;
    }

    private RiskRevision note(What what, @Nullable String was, @Nullable String became, String by) {
        RiskChange change = new RiskChange(risk.id(), what, was, became, by, at);
        changes.add(change);
        risk = risk.after(change);
        return this;
    }
}
