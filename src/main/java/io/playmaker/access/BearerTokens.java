package io.playmaker.access;

import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in with an API token; they act for its owner, as long as there is one. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final People people;
    private final AuthenticationEntryPoint refusal;

    BearerTokens(Tokens tokens, People people, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.people = people;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (secret != null) {
            Optional<Authentication> caller = caller(secret);
            if (caller.isEmpty()) {
                refusal.commence(
                        request, response, new BadCredentialsException("The token is unknown, ended or revoked."));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(caller.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> caller(String secret) {
        return tokens.use(secret)
                .flatMap(token -> people.find(token.owner()).map(owner -> authentication(token, owner)));
    }

    private static Authentication authentication(Token token, Person owner) {
        return UsernamePasswordAuthenticationToken.authenticated(owner.id(), null, Scopes.authorities(token, owner));
    }

    private static @Nullable String secret(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        return header.substring(SCHEME.length()).strip();
    }
}
