package io.playmaker.web.page;

import io.playmaker.access.Scope;
import io.playmaker.shared.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What pages offer to the person who looks at them. The guards on the URLs decide; this only keeps dead ends away. */
@Component("may")
class May {

    public boolean importFiles() {
        return has("SCOPE_" + Scope.IMPORTS_WRITE.key());
    }

    /** Start, tell and cancel runs, and retry moments. */
    public boolean run() {
        return has("SCOPE_" + Scope.RUNS_WRITE.key());
    }

    /** Open, change and close risks. */
    public boolean worry() {
        return has("SCOPE_" + Scope.RISKS_WRITE.key());
    }

    /** Retire playbooks and move their open runs. */
    public boolean redeploy() {
        return has("SCOPE_" + Scope.PLAYBOOKS_WRITE.key());
    }

    public boolean writeMaterials() {
        return has("SCOPE_" + Scope.MATERIALS_WRITE.key());
    }

    /** Write events of ours and announce them. */
    public boolean announce() {
        return has("SCOPE_" + Scope.EVENTS_WRITE.key());
    }

    /** Look after accounts of their own. */
    public boolean own() {
        return is(Role.CSM);
    }

    /** Change how health is scored. */
    public boolean score() {
        return is(Role.ADMIN) || is(Role.PROCESS_OWNER) || is(Role.CSM_LEAD);
    }

    /** Try tables and scorecards on history. */
    public boolean backtest() {
        return has("SCOPE_" + Scope.BACKTESTS_WRITE.key());
    }

    public boolean settings() {
        return is(Role.ADMIN);
    }

    /** Look at what the engine itself knows. */
    public boolean lookInside() {
        return is(Role.ADMIN) || is(Role.PROCESS_OWNER);
    }

    private static boolean is(Role role) {
        return has("ROLE_" + role.key());
    }

    private static boolean has(String right) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(one -> one.getAuthority().equals(right));
    }
}
