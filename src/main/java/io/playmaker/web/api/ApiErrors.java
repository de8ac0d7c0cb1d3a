package io.playmaker.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** One shape for everything that goes wrong: a problem with a title, a sentence and, for input, the fields. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ProblemDetail invalid(Invalid e) {
        return of(e.problems().stream()
                .map(problem -> new FieldError(problem.field(), problem.message(), null))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail missing(Missing e) {
        return problem(HttpStatus.NOT_FOUND, "Not there", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return problem(HttpStatus.CONFLICT, "Not now", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadableArgument(MethodArgumentTypeMismatchException e) {
        Class<?> type = Objects.requireNonNullElse(e.getRequiredType(), Object.class);
        return of(List.of(new FieldError(e.getName(), wanted(type, e.getValue()), null)));
    }

    /** Security answers this one. */
    @ExceptionHandler
    void forbidden(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ProblemDetail unknown(Exception e, WebRequest request) {
        log.error("{} failed in a way nobody foresaw.", request.getDescription(false), e);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Our fault",
                "The request could not be answered. Nothing was changed; try again, and tell your administrator if it"
                        + " happens again.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(of(List.of(unreadable(e.getCause()))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return needed(e.getParameterName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return needed(e.getRequestPartName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, "Invalid input", "The request lacks something it needs."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(problem(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "Too large",
                        "The file is too large. Split it and send the parts."));
    }

    private static ResponseEntity<Object> needed(String field) {
        return ResponseEntity.badRequest().body(of(List.of(new FieldError(field, "is needed.", null))));
    }

    private static FieldError unreadable(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException e)
            return at(
                    e,
                    "There is no such field. Known are: "
                            + Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        if (cause instanceof InvalidFormatException e) return at(e, wanted(e.getTargetType(), e.getValue()));
        if (cause instanceof MismatchedInputException e)
            return at(
                    e, "cannot be read as " + name(Objects.requireNonNullElse(e.getTargetType(), Object.class)) + ".");
        if (cause instanceof JsonMappingException e) return at(e, "cannot be read.");
        if (cause instanceof JsonProcessingException e)
            return new FieldError(
                    "body", "This is not JSON from line " + e.getLocation().getLineNr() + " on.", null);
        return new FieldError("body", "A JSON body is needed.", null);
    }

    private static FieldError at(JsonMappingException e, String message) {
        Integer row = null;
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null)
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            else if (row == null && field.isEmpty()) row = step.getIndex();
            else field.append('[').append(step.getIndex()).append(']');
        }
        return new FieldError(field.isEmpty() ? "body" : field.toString(), message, row);
    }

    private static String wanted(Class<?> type, @Nullable Object value) {
        String said = "\"" + cut(String.valueOf(value)) + "\"";
        if (type.isEnum())
            return said + " is none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        return said + " cannot be read as " + name(type) + ".";
    }

    private static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-31";
            case "Instant" -> "a time such as 2026-03-31T09:00:00Z";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double", "BigDecimal" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList" -> "a list";
            default -> "an object";
        };
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static ProblemDetail of(List<FieldError> errors) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "Invalid input",
                errors.size() == 1 ? "One field cannot be taken." : errors.size() + " fields cannot be taken.");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
