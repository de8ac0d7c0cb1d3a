package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.util.List;
import java.util.Set;

/**
 * New facts were stored. Published in the same transaction.
 *
 * @param accounts those that the facts are about
 * @param events the facts that are events rather than values of measures
 */
public record SignalsRecorded(Set<AccountId> accounts, List<Signal> events) {}
