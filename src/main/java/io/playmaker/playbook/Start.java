package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the start ledger: what was decided about starting a playbook, and why.
 *
 * @param moment the moment that asked, or null for a start by hand or by REST
 * @param decision what led here: table version, matched rule, the facts it saw
 * @param run the run that was started, if the verdict is {@link Verdict#STARTED}
 * @param explanation one sentence a CSM understands
 * @param mayStartAt of one that rests or waits for a contact: when that is over
 */
public record Start(
        long id,
        @Nullable Long moment,
        String playbook,
        AccountId account,
        String subject,
        Verdict verdict,
        String explanation,
        Map<String, Object> decision,
        @Nullable Long run,
        String by,
        Instant at,
        @Nullable Instant mayStartAt) {

    public enum Verdict {
        /** A run was started. */
        STARTED,
        /** One is active for the same playbook, account and subject. */
        ALREADY_ACTIVE,
        /** The last one ended too short a time ago. */
        ON_COOLDOWN,
        /** The account has as many runs as it may have at once; the moment waits. */
        WAITS_FOR_OTHERS,
        /** It writes to a contact who had enough messages this week; the moment waits. */
        WAITS_FOR_CONTACT,
        /** The account is one of those that are left alone, to see what happens without the playbook. */
        HELD_OUT,
        /** It was retired: open runs go on, none begins. */
        RETIRED,
        /** No such playbook is deployed. */
        NO_SUCH_PLAYBOOK;

        /** Whether the moment stays and is looked at again. */
        public boolean waits() {
            return this == WAITS_FOR_OTHERS || this == WAITS_FOR_CONTACT;
        }
    }
}
