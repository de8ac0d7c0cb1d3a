package io.playmaker.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets Tasklist complete forms with dynamic lists. The form viewer inside it keeps, for each field of such a list, an
 * empty list of errors, and Tasklist takes that for an error: the button Complete stays grey for ever. Here it counts the
 * errors instead of the fields.
 */
class ListsInTasklist extends OncePerRequestFilter {

    static final String SCRIPT = "/camunda/app/tasklist/camunda-tasklist-bootstrap.js";

    /** What the shipped script says, and what it should say: while a form changes, and when it is submitted. */
    static final Map<String, String> REPAIRS = Map.of(
            "!!Object.keys(e.errors).length", "Object.values(e.errors).flat(9).some(Boolean)",
            "a=t.errors,!Object.keys(a).length", "a=t.errors,!Object.values(a).flat(9).some(Boolean)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(SCRIPT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper shipped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, shipped);
        byte[] script = shipped.getContentAsByteArray();
        if (script.length == 0) {
            shipped.copyBodyToResponse();
            return;
        }
        byte[] repaired = repair(new String(script, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(repaired.length);
        response.getOutputStream().write(repaired);
    }

    private static String repair(String script) {
        String repaired = script;
        for (Map.Entry<String, String> one : REPAIRS.entrySet())
            repaired = repaired.replace(one.getKey(), one.getValue());
        return repaired;
    }
}
