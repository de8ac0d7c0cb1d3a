package io.playmaker.access;

import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What each role may do on our own pages and calls. What it may do in the engine, the engine's authorizations say. */
final class Scopes {

    private Scopes() {}

    static Set<Scope> of(Role role) {
        return switch (role) {
            case CSM -> EnumSet.of(Scope.READ, Scope.ENGINE, Scope.RUNS_WRITE, Scope.RISKS_WRITE);
            case PROCESS_OWNER ->
                EnumSet.of(
                        Scope.READ,
                        Scope.ENGINE,
                        Scope.RUNS_WRITE,
                        Scope.PLAYBOOKS_WRITE,
                        Scope.MATERIALS_WRITE,
                        Scope.BACKTESTS_WRITE,
                        Scope.EVENTS_WRITE);
            case CSM_LEAD ->
                EnumSet.of(
                        Scope.READ,
                        Scope.ENGINE,
                        Scope.RUNS_WRITE,
                        Scope.RISKS_WRITE,
                        Scope.ACCOUNTS_WRITE,
                        Scope.IMPORTS_WRITE,
                        Scope.MATERIALS_WRITE,
                        Scope.BACKTESTS_WRITE,
                        Scope.EVENTS_WRITE);
            case SALES, SUPPORT, PRODUCT, EXECUTIVE -> EnumSet.of(Scope.READ, Scope.ENGINE);
            case ADMIN -> EnumSet.allOf(Scope.class);
        };
    }

    static Set<Scope> of(Person person) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        person.roles().forEach(role -> scopes.addAll(of(role)));
        return scopes;
    }

    /** Everything a person may do: the roles, and their scopes. */
    static List<GrantedAuthority> authorities(Person person) {
        return Stream.concat(
                        person.roles().stream().map(Scopes::authority),
                        of(person).stream().map(Scope::authority))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Only what both the token and its owner may do; no role comes with a token. */
    static List<GrantedAuthority> authorities(Token token, Person owner) {
        Set<Scope> owners = of(owner);
        return token.scopes().stream()
                .filter(owners::contains)
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
    }

    static String authority(Role role) {
        return "ROLE_" + role.key();
    }
}
