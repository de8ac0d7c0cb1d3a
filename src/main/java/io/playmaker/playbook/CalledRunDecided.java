package io.playmaker.playbook;

import org.jspecify.annotations.Nullable;

/** A sub-playbook has its outcome, which its caller may want to know before it ends. Published in the same transaction. */
record CalledRunDecided(
        long caller,
        String playbook,
        String outcome,
        @Nullable String reason) {}
