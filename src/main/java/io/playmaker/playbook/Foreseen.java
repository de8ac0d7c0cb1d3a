package io.playmaker.playbook;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;

/**
 * What the start ledger would say now about a start that nobody asks for.
 *
 * @param explanation one sentence a CSM understands
 */
public record Foreseen(AccountId account, String playbook, Verdict verdict, String explanation) {}
