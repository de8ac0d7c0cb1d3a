package io.playmaker.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What is said when no controller answers: the same shape as every other problem of a call, and the same words. */
@Component
class Unanswered extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        int status = known.get("status") instanceof Integer code ? code : 500;
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("detail", detail(status));
        problem.put("instance", String.valueOf(known.get("path")));
        return problem;
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Not allowed";
            case 404 -> "Not there";
            case 413 -> "Too large";
            case 500 -> "Our fault";
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known == null ? "Problem" : known.getReasonPhrase();
            }
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read. Check how it is written and try again.";
            case 403 -> "Your role does not include this. Ask your administrator if you need it.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not answer this kind of request. Look it up under /swagger-ui.html.";
            case 413 -> "This is too large. Split it and send the parts.";
            case 415 -> "This cannot be read in this form. Calls take application/json, files multipart/form-data.";
            default -> "It did not work. Try again; if it happens again, tell your administrator when it happened.";
        };
    }
}
