package io.playmaker.engine;

import io.playmaker.shared.People;
import io.playmaker.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.stereotype.Component;

/** Tells the engine who is calling: whoever our own guards let through, with all roles as groups. */
@Component
class SignedInPerson implements AuthenticationProvider {

    private final People people;

    SignedInPerson(People people) {
        this.people = people;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal caller = request.getUserPrincipal();
        if (caller == null) return AuthenticationResult.unsuccessful();
        return people.find(caller.getName())
                .map(person -> {
                    AuthenticationResult known = AuthenticationResult.successful(person.id());
                    known.setGroups(person.roles().stream().map(Role::key).toList());
                    known.setTenants(List.of());
                    return known;
                })
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Our own guards have answered before; this is left for a person who was deleted meanwhile.
    }
}
