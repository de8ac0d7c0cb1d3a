package io.playmaker.web.page;

import io.playmaker.shared.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What pages offer to the person who looks at them. The guards on the URLs decide; this only keeps dead ends away. */
@Component("may")
class May {

    public boolean importFiles() {
        return any(Role.CSM_LEAD, Role.PROCESS_OWNER, Role.ADMIN);
    }

    public boolean startPlaybooks() {
        return any(Role.CSM, Role.CSM_LEAD, Role.PROCESS_OWNER, Role.ADMIN);
    }

    public boolean retryMoments() {
        return any(Role.CSM_LEAD, Role.PROCESS_OWNER, Role.ADMIN);
    }

    public boolean makeTokens() {
        return any(Role.ADMIN);
    }

    public boolean lookInside() {
        return any(Role.PROCESS_OWNER, Role.ADMIN);
    }

    private static boolean any(Role... roles) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) return false;
        Set<String> rights = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(May::key)
                .collect(Collectors.toSet());
        return Arrays.stream(roles).map(Role::key).anyMatch(rights::contains);
    }

    private static String key(String authority) {
        String role = authority.startsWith("ROLE_") ? authority.substring(5) : authority;
        return role.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
