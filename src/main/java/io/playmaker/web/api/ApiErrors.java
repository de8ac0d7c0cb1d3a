package io.playmaker.web.api;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.util.List;
import java.util.Objects;
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
        return of(List.of(new FieldError(e.getName(), Unreadable.wanted(type, e.getValue()), null)));
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
        if (e.getCause() instanceof BodyLimit.TooLarge)
            return tooLarge("A body holds at most " + BodyLimit.LARGEST.toMegabytes() + " MB. Split it.");
        return ResponseEntity.badRequest().body(of(List.of(Unreadable.json(e.getCause()))));
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
        return tooLarge("The file is too large. Split it and send the parts.");
    }

    private static ResponseEntity<Object> tooLarge(String sentence) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(problem(HttpStatus.PAYLOAD_TOO_LARGE, "Too large", sentence));
    }

    private static ResponseEntity<Object> needed(String field) {
        return ResponseEntity.badRequest().body(of(List.of(new FieldError(field, "is needed.", null))));
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
