package io.playmaker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a repeated POST harmless when the caller names it with an {@code Idempotency-Key}: the first definite answer is
 * kept for a day and told again. Refusals for now, wrong rights and failures of ours are not definite.
 */
class AnswerOnce extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 200;
    private static final Set<Integer> DEFINITE_REFUSALS = Set.of(400, 404, 422);

    private final KeptAnswers answers;
    private final Refusals refusals;

    AnswerOnce(KeptAnswers answers, Refusals refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        String key = request.getHeader(KEY);
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    KEY + " is a text of 1 to " + LONGEST_KEY + " characters.");
            return;
        }
        NamedRequest named = NamedRequest.read(request);
        if (named == null) refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "Send at most 20 MB with a key.");
        else if (answers.take(caller.getName(), key, named.hash()))
            answer(named, response, chain, caller.getName(), key);
        else again(named, response, answers.find(caller.getName(), key));
    }

    private void answer(
            NamedRequest request, HttpServletResponse response, FilterChain chain, String caller, String key)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, copy);
            if (isDefinite(copy.getStatus()))
                answers.keep(
                        caller,
                        key,
                        new KeptAnswer(
                                request.hash(),
                                copy.getStatus(),
                                copy.getContentType(),
                                copy.getHeader(HttpHeaders.LOCATION),
                                new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8),
                                java.time.Instant.EPOCH));
        } finally {
            answers.release(caller, key);
        }
        copy.copyBodyToResponse();
    }

    private void again(NamedRequest request, HttpServletResponse response, Optional<KeptAnswer> found)
            throws IOException {
        KeptAnswer kept = found.orElse(null);
        if (kept != null && !kept.requestHash().equals(request.hash()))
            refuse(
                    request,
                    response,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "This " + KEY + " was used for another request. Take a new key for each new request.");
        else if (kept == null || kept.status() == null)
            refuse(
                    request,
                    response,
                    HttpStatus.CONFLICT,
                    "The request with this " + KEY + " is under way since " + (kept == null ? "now" : kept.at())
                            + ". Ask again in a moment; if that does not end, look whether it was done and take a new"
                            + " key.");
        else repeat(kept, kept.status(), response);
    }

    private static void repeat(KeptAnswer kept, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        setHeader(response, HttpHeaders.LOCATION, kept.location());
        setHeader(response, HttpHeaders.CONTENT_TYPE, kept.contentType());
        if (kept.body() != null) response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void setHeader(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) response.setHeader(name, value);
    }

    private static boolean isDefinite(int status) {
        return status / 100 == 2 || DEFINITE_REFUSALS.contains(status);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        refusals.say(request, response, status, "Not taken", why);
    }
}
