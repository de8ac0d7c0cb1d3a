package io.playmaker.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.health.ScorecardContent;
import io.playmaker.health.TriedScorecard;
import io.playmaker.shared.Invalid;
import io.playmaker.trigger.BacktestQuestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads what a person asks of history. */
@Component
class BacktestForm {

    private static final String SCORECARD = "scorecard.";

    private final ObjectMapper json;
    private final Clock clock;

    BacktestForm(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    LocalDate yearAgo() {
        return today().minusYears(1).plusDays(1);
    }

    BacktestQuestion lastYear(Map<String, TriedScorecard> scorecards) {
        return new BacktestQuestion(
                yearAgo(),
                today(),
                null,
                null,
                scorecards,
                BacktestQuestion.USUALLY_SAVING,
                BacktestQuestion.USUAL_HORIZON);
    }

    BacktestQuestion read(MultiValueMap<String, String> form, @Nullable MultipartFile file) throws IOException {
        String table = Objects.requireNonNullElse(form.getFirst("table"), "");
        Map<String, TriedScorecard> scorecards = new HashMap<>();
        form.keySet().stream()
                .filter(field ->
                        field.startsWith(SCORECARD) && !text(form, field).isEmpty())
                .forEach(field -> scorecards.put(
                        field.substring(SCORECARD.length()), new TriedScorecard(number(form, field), null)));
        return new BacktestQuestion(
                day(form, "from"),
                day(form, "to"),
                table.isEmpty() || table.equals("file") ? null : number(form, "table"),
                table.equals("file") ? file(form, file) : null,
                scorecards,
                saving(form),
                number(form, "horizonDays"));
    }

    ScorecardContent scorecard(String content) {
        try {
            return json.readValue(content, ScorecardContent.class);
        } catch (JsonProcessingException e) {
            throw new Invalid(
                    "content", "This cannot be read as a scorecard. Load the page again and make the change there.");
        }
    }

    private static String file(MultiValueMap<String, String> form, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) return new String(file.getBytes(), StandardCharsets.UTF_8);
        String pasted = text(form, "dmn");
        if (pasted.isEmpty())
            throw new Invalid("table", "Choose the file of the changed decision table, or paste what it holds.");
        return pasted;
    }

    private static Set<String> saving(MultiValueMap<String, String> form) {
        List<String> chosen = form.get("saving");
        return chosen == null ? Set.of() : new HashSet<>(chosen);
    }

    private static LocalDate day(MultiValueMap<String, String> form, String field) {
        try {
            return LocalDate.parse(text(form, field));
        } catch (DateTimeException e) {
            throw new Invalid(field, "Choose a day.");
        }
    }

    private static int number(MultiValueMap<String, String> form, String field) {
        try {
            return Integer.parseInt(text(form, field));
        } catch (NumberFormatException e) {
            throw new Invalid(field, "Enter a whole number.");
        }
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }
}
