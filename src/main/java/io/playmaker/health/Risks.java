package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.util.List;
import org.springframework.stereotype.Service;

/** The register of risks. */
@Service
public class Risks {

    /**
     * Opens a risk. While one of the same kind is open on the account, that one is kept: its severity rises to the
     * higher of both and the evidence is added.
     */
    public Risk open(
            AccountId account,
            RiskKind kind,
            Risk.Severity severity,
            String evidence,
            @org.jspecify.annotations.Nullable String nextAction,
            String by) {
        throw new UnsupportedOperationException();
    }

    /** Closes the open risk of that kind, if there is one. */
    public boolean close(AccountId account, RiskKind kind, String reason, String by) {
        throw new UnsupportedOperationException();
    }

    /** Open ones first, then newest first. */
    public List<Risk> of(AccountId account) {
        throw new UnsupportedOperationException();
    }
}
