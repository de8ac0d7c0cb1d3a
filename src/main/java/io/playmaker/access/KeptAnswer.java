package io.playmaker.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request that carried a key.
 *
 * @param requestHash of the request, so that a key is not used for two different ones
 * @param status null while the request is under way
 */
record KeptAnswer(
        String requestHash,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String body,
        Instant at) {}
