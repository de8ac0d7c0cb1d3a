package io.playmaker.web.page;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in our own words what a page could not do; what nobody foresaw is left to the general error page. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    @ExceptionHandler
    String missing(Missing e, HttpServletResponse answer, Model model) {
        return said(404, "Not there", e.getMessage(), answer, model);
    }

    @ExceptionHandler
    String unreadable(MethodArgumentTypeMismatchException e, HttpServletResponse answer, Model model) {
        return said(404, "Not there", "There is nothing at this address.", answer, model);
    }

    @ExceptionHandler
    String refused(Refused e, HttpServletResponse answer, Model model) {
        return said(409, "Not now", e.getMessage(), answer, model);
    }

    @ExceptionHandler
    String invalid(Invalid e, HttpServletResponse answer, Model model) {
        return said(400, "That cannot be taken", AccountPages.sentence(e), answer, model);
    }

    private static String said(
            int status,
            String heading,
            @org.jspecify.annotations.Nullable String sentence,
            HttpServletResponse answer,
            Model model) {
        answer.setStatus(status);
        model.addAttribute("heading", heading);
        model.addAttribute("sentence", sentence);
        return "problem";
    }
}
