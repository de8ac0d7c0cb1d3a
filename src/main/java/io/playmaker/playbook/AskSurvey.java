package io.playmaker.playbook;

import io.playmaker.shared.Invalid;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Asking;
import io.playmaker.voice.Surveys;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mails somebody at the customer a question with an answer page, and goes on. Once it is answered, the run is told the
 * message {@code <survey>-answered} with {@code surveyAnswer}, {@code surveyScore} and {@code surveyComment}.
 */
@Component
@Sets({"surveyAsked", "surveyAnswer", "surveyScore", "surveyComment"})
class AskSurvey implements Action<AskSurvey.Inputs> {

    private static final String TWO_WEEKS = "P14D";

    private final Recipients recipients;
    private final Surveys surveys;

    AskSurvey(Recipients recipients, Surveys surveys) {
        this.recipients = recipients;
        this.surveys = surveys;
    }

    /**
     * @param survey key of a survey
     * @param recipient CHAMPION, DECISION_MAKER, CONTACT or an e-mail address at the customer
     * @param validFor how long the link works, such as P14D
     * @param promised whether they asked for it, so that no cap on messages holds it back; no when left out
     */
    record Inputs(
            @Input(needed = true, names = Input.Names.SURVEY) @Nullable
            String survey,

            @Input(needed = true) @Nullable String recipient,
            @Nullable String validFor,
            @Nullable Boolean promised) {}

    @Override
    public String name() {
        return "ask-survey";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String survey =
                surveys.survey(Actions.needed("survey", inputs.survey())).key();
        Period validFor = period(inputs.validFor());
        Optional<Asked> asked = recipient(inputs, call)
                .map(found -> surveys.ask(asking(survey, found, validFor, call, inputs.promised())));
        Map<String, Object> results = new HashMap<>();
        results.put("surveyAsked", asked.isPresent());
        // Nothing is known yet, and an answer to an earlier question is none to this one.
        SurveyNews.VARIABLES.forEach(name -> results.put(name, null));
        return results;
    }

    private Optional<Recipients.Found> recipient(Inputs inputs, Call call) {
        String word = Placeholders.fill(Actions.needed("recipient", inputs.recipient()), call.variables())
                .strip();
        try {
            return recipients.atCustomer(word, call.account());
        } catch (Invalid e) {
            throw new Invalid(
                    "recipient",
                    "\"%s\" is nobody at a customer; use CHAMPION, DECISION_MAKER, CONTACT or an e-mail address."
                            .formatted(word));
        }
    }

    private static Asking asking(
            String survey, Recipients.Found found, Period validFor, Call call, @Nullable Boolean promised) {
        return new Asking(
                call.key(),
                survey,
                call.account().id(),
                found.contact(),
                found.addresses().get(0),
                call.run().id(),
                call.run().subject(),
                validFor,
                Actions.urgency(promised, call));
    }

    private static Period period(@Nullable String text) {
        try {
            return Period.parse(Objects.requireNonNullElse(text, TWO_WEEKS).strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("validFor", "\"%s\" is no number of days; write it as P14D.".formatted(text));
        }
    }
}
