package io.playmaker.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no expression into the engine's URLs: task queries and filters evaluate what they are sent (CVE-2026-109432).
 * {@link SafeExpressions} gives expressions nothing to run; this one says so to whoever sends one.
 */
class RefuseExpressions extends OncePerRequestFilter {

    private static final int LARGEST = 10 * 1024 * 1024;

    /** What people write in answers and comments is never evaluated, so they may write anything. */
    private static final Pattern WRITING = Pattern.compile(".*/task/[^/]+/(submit-form|complete|comment/create)/*");

    private final JsonFactory reader = new JsonFactory();
    private final ObjectMapper writer = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String field = inQuery(request.getQueryString());
        if (field == null && isWriting(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) refuse(response, 413, "The request is too large. Send at most 10 MB.");
        else if (field != null || (field = inBody(body)) != null)
            refuse(
                    response,
                    400,
                    "The field " + field + " holds an expression. Expressions are refused here; send plain values.");
        else chain.doFilter(new ReadRequest(request, body), response);
    }

    /** Models and attachments come in parts; they are no queries, and the engine's own parser reads them. */
    private static boolean isWriting(HttpServletRequest request) {
        String type = request.getContentType();
        boolean parts = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        return parts || WRITING.matcher(request.getRequestURI()).matches();
    }

    private static @Nullable String inQuery(@Nullable String query) {
        if (query == null) return null;
        for (String pair : query.split("&")) {
            String name = decoded(pair.replaceFirst("=.*", ""));
            String value = pair.contains("=") ? decoded(pair.substring(pair.indexOf('=') + 1)) : "";
            if (isExpressionName(name) || isExpression(value) || isExpression(name)) return name;
        }
        return null;
    }

    /** Names and texts are looked at as they come by, also those that a repeated name would hide. */
    private @Nullable String inBody(byte[] body) throws IOException {
        if (body.length == 0) return null;
        try (JsonParser json = reader.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean name = token == JsonToken.FIELD_NAME && isExpressionName(json.currentName());
                boolean text = (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING)
                        && isExpression(json.getText());
                if (name || text)
                    return json.getParsingContext().pathAsPointer().toString();
            }
            return null;
        } catch (JsonProcessingException e) {
            return "body (it is not JSON)";
        }
    }

    private static boolean isExpressionName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        writer.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", message));
    }
}
