package io.playmaker.web.api;

import java.util.Set;
import org.springframework.security.core.Authentication;

/** What a caller may do beyond calling at all. */
public final class Rights {

    private static final Set<String> HISTORY =
            Set.of("signals:history", "SCOPE_signals:history", "ROLE_admin", "ROLE_ADMIN");

    private Rights() {}

    public static boolean mayWriteHistory(Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(right -> HISTORY.contains(right.getAuthority()));
    }
}
