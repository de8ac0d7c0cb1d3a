package io.playmaker.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Answers calls that are not let through, as problems with a sentence. */
@Component
class Refusals {

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    void unknownCaller(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Playmaker\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Playmaker\"");
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        say(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "Sign in",
                tried
                        ? "The name and password, or the token, is wrong, has ended or was tried too often. Check it, wait"
                                + " a minute and try again."
                        : "This needs a sign-in: HTTP Basic with a name and password, or an API token as Bearer.");
    }

    /** For calls of the webapps' own pages: no challenge, because the browser would ask with a box of its own. */
    void signedOut(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        say(request, response, HttpStatus.UNAUTHORIZED, "Sign in", "You are signed out. Open /sign-in.");
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        say(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "Your role, or the token's scopes, do not include this. Ask your administrator if you need it.");
    }

    void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
