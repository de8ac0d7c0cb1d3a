package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One playbook instance for one account and subject.
 *
 * @param subject what it is about besides the account, such as a subscription; empty for the account itself
 * @param processInstance the engine's id
 * @param why the sentence that says why it started
 * @param parent the run that called this one as a sub-playbook, if any
 */
public record Run(
        long id,
        String playbook,
        int playbookVersion,
        AccountId account,
        String subject,
        String processInstance,
        State state,
        String why,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        long start,
        @Nullable Long parent) {

    public enum State {
        RUNNING,
        ENDED
    }
}
