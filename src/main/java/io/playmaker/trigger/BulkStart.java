package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * A playbook that a person started for many accounts at once: a moment of each, about which the ledger decides.
 *
 * @param reason shown on the playbook's tasks
 * @param accounts for how many
 */
public record BulkStart(long id, String playbook, String reason, int accounts, String by, Instant at) {

    /** What a person asks for. */
    public record Order(String playbook, String reason, List<AccountId> accounts) {}

    String occasion() {
        return "bulk-" + id;
    }
}
