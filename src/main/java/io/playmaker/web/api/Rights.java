package io.playmaker.web.api;

import io.playmaker.access.Scope;
import org.springframework.security.core.Authentication;

/** What a caller may do beyond calling at all. */
public final class Rights {

    private static final String HISTORY = "SCOPE_" + Scope.SIGNALS_HISTORY.key();

    private Rights() {}

    /** Whether the caller may state when facts were learned. */
    public static boolean mayWriteHistory(Authentication caller) {
        return caller.getAuthorities().stream()
                .anyMatch(right -> right.getAuthority().equals(HISTORY));
    }
}
