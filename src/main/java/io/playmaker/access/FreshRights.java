package io.playmaker.access;

import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees to it that a role which was taken away, or a person who was deleted, counts within a minute in open sessions. */
class FreshRights extends OncePerRequestFilter {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String READ_AT = "playmaker.rights-read-at";

    private final People people;
    private final Clock clock;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshRights(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && caller instanceof UsernamePasswordAuthenticationToken && isStale(session))
            people.find(caller.getName())
                    .ifPresentOrElse(person -> renew(person, session, request, response), () -> end(session));
        chain.doFilter(request, response);
    }

    private boolean isStale(HttpSession session) {
        Instant now = clock.instant();
        return !(session.getAttribute(READ_AT) instanceof Instant readAt)
                || readAt.plus(FRESH).isBefore(now)
                || readAt.isAfter(now);
    }

    private void renew(Person person, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.id(), null, Scopes.authorities(person)));
        SecurityContextHolder.setContext(context);
        if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null)
            sessions.saveContext(context, request, response);
        session.setAttribute(READ_AT, clock.instant());
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
