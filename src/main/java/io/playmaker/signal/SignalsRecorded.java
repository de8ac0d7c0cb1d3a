package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * New facts were stored. Published in the same transaction.
 *
 * @param accounts those that the facts are about
 * @param learnedFrom none of the facts was learned earlier
 * @param events the facts that are events rather than values of measures
 * @param bulk whether they came in a file, so that what follows may wait for what is fresh
 */
public record SignalsRecorded(Set<AccountId> accounts, Instant learnedFrom, List<Signal> events, boolean bulk) {}
