package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start that somebody or something asks for; the ledger decides.
 *
 * @param subject empty for the account itself
 * @param priority 0-99, higher first; also the tasks' priority
 * @param cooldown time since the end of the last run that must have passed; zero for none, null for as long as the
 *     last run was started with
 * @param override whether to ignore the cooldown (a person's decision, with the reason in {@code why})
 * @param why the sentence shown on the task: why this started
 * @param decision table version, matched rule and the facts it saw; kept with the start
 * @param variables further process variables: ids and routing facts only
 */
public record Candidate(
        String playbook,
        AccountId account,
        String subject,
        int priority,
        @Nullable Duration cooldown,
        boolean override,
        String why,
        String by,
        @Nullable Long moment,
        Map<String, Object> decision,
        Map<String, Object> variables) {}
