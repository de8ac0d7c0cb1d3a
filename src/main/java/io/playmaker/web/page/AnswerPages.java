package io.playmaker.web.page;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Site;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Survey;
import io.playmaker.voice.Surveys;
import io.playmaker.voice.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where customers answer, by the link in their mail and without a sign-in. Looking at the page answers nothing, whatever
 * the link carries: mail servers open links. A link that opens nothing says no more than that.
 */
@Controller
@RequestMapping("/answers/{token}")
class AnswerPages {

    private final Surveys surveys;
    private final Guesses guesses;
    private final Site site;

    AnswerPages(Surveys surveys, Guesses guesses, Site site) {
        this.surveys = surveys;
        this.guesses = guesses;
        this.site = site;
    }

    /** What somebody sent or chose, and the language they want. */
    record Said(
            @Nullable String answer,
            @Nullable String remark,
            @Nullable String language) {

        boolean isInKnownForm() {
            return language != null && language.matches("[a-z]{2}");
        }
    }

    /** A language by its code, and as it calls itself. */
    record Language(String code) {

        public String name() {
            Locale itself = Locale.forLanguageTag(code);
            return itself.getDisplayLanguage(itself);
        }
    }

    @GetMapping
    String question(
            @PathVariable String token,
            Said said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.areTooMany(request.getRemoteAddr())) return tooMany(request, response, model);
        Optional<Asked> asked = surveys.open(token);
        if (asked.isEmpty()) return closed(request, response, model);
        return page(asked.get(), token, said, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            Said said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.areTooMany(request.getRemoteAddr())) return tooMany(request, response, model);
        try {
            surveys.answer(token, said.answer(), said.remark());
        } catch (Missing e) {
            return closed(request, response, model);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrong", e.problems().get(0).field());
            return surveys.open(token)
                    .map(asked -> page(asked, token, said, model))
                    .orElseGet(() -> closed(request, response, model));
        }
        return "redirect:/answers/" + token + (said.isInKnownForm() ? "?language=" + said.language() : "");
    }

    private String page(Asked asked, String token, Said said, Model model) {
        Survey survey = surveys.survey(asked.survey());
        List<String> languages = surveys.languages(survey);
        boolean other = said.language() != null && languages.contains(said.language());
        show(surveys.words(survey, other ? said.language() : asked.language()), model);
        model.addAttribute("survey", survey);
        model.addAttribute("asked", asked);
        model.addAttribute("said", said);
        model.addAttribute("languages", languages.stream().map(Language::new).toList());
        model.addAttribute("token", token);
        return "answer";
    }

    private String tooMany(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Guesses.WITHIN.toSeconds()));
        return nothing(HttpStatus.TOO_MANY_REQUESTS, request, response, model);
    }

    private String closed(HttpServletRequest request, HttpServletResponse response, Model model) {
        guesses.missed(request.getRemoteAddr());
        return nothing(HttpStatus.NOT_FOUND, request, response, model);
    }

    private String nothing(HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        show(
                surveys.words(Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .toList()),
                model);
        return "answer-closed";
    }

    private void show(Wording words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute(
                "blanks", Map.of("companyName", site.company(), "longest", String.valueOf(Surveys.LONGEST_REMARK)));
        model.addAttribute("longest", Surveys.LONGEST_REMARK);
    }
}
