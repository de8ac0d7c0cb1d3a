package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param runsPerAccount how many playbooks may be under way for one account before further moments wait
 * @param holdouts for each playbook named, the share of accounts (0-1) that no moment starts it for, so that what it
 *     changes can be told from what happens anyway; always the same accounts
 */
@ConfigurationProperties("playmaker.playbooks")
record PlaybookSettings(@DefaultValue("5") int runsPerAccount, Map<String, Double> holdouts) {

    private static final int FINE = 10_000;

    PlaybookSettings(@DefaultValue("5") int runsPerAccount, @Nullable Map<String, Double> holdouts) {
        this.runsPerAccount = runsPerAccount;
        this.holdouts = holdouts == null ? Map.of() : Map.copyOf(holdouts);
        this.holdouts.forEach((playbook, share) -> {
            if (!(share >= 0 && share < 1))
                throw new IllegalArgumentException("playmaker.playbooks.holdouts." + playbook + " is " + share
                        + "; it is a share of accounts from 0 to below 1, such as 0.1.");
        });
    }

    /** Decided by the playbook and the account alone, so it is the same on every node and on every day. */
    boolean holdsOut(String playbook, AccountId account) {
        double share = holdouts.getOrDefault(playbook, 0.0);
        if (share == 0) return false;
        CRC32 dice = new CRC32();
        dice.update((playbook + "|" + account.value()).getBytes(StandardCharsets.UTF_8));
        return dice.getValue() % FINE < share * FINE;
    }
}
