package io.playmaker.playbook;

import org.jspecify.annotations.Nullable;

/** A run ended with an outcome. Published in the same transaction. */
public record RunEnded(Run run, String outcome, @Nullable String reason) {}
