package io.playmaker.access;

import io.playmaker.engine.Users;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in with the name and password that the engine keeps. */
@Component
class Passwords implements AuthenticationProvider {

    private final Users users;
    private final People people;

    Passwords(Users users, People people) {
        this.users = users;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        Object password = attempt.getCredentials();
        if (id.isBlank() || password == null || !users.check(id, password.toString())) throw refused();
        Person person = people.find(id).orElseThrow(Passwords::refused);
        return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, Scopes.authorities(person));
    }

    /** Does not tell whether there is such a person. */
    private static BadCredentialsException refused() {
        return new BadCredentialsException("Wrong name or password, or too many attempts.");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
