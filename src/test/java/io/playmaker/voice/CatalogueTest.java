package io.playmaker.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped surveys are complete, and a wrong one says where it is wrong. */
@PlaymakerTest
class CatalogueTest {

    private static final String GOOD = """
            title: Good
            kind: SCALE
            comment: true
            measure: sentiment.csat
            options:
              - { key: "1", score: 1 }
              - { key: "2", score: 2, event: survey.answered }
            """;

    private static final Pattern BLANKS = Pattern.compile("\\{\\{\\w+}}");

    @Autowired
    Surveys surveys;

    @Autowired
    Signals signals;

    @Test
    void everySurveySpeaksEnglishAndThaiInFull() {
        assertThat(surveys.catalogue()).hasSize(3).allSatisfy(survey -> {
            assertThat(surveys.languages(survey)).contains("en", "th");
            Wording english = surveys.words(survey, "en");
            Wording thai = surveys.words(survey, "th");
            assertThat(thai.texts().keySet()).isEqualTo(english.texts().keySet());
            assertThat(thai.texts()).allSatisfy((key, text) -> {
                assertThat(text).as(key).matches("(?s).*[\\u0e00-\\u0e7f].*");
                assertThat(blanks(text)).as(key).isEqualTo(blanks(english.text(key)));
            });
        });
    }

    @Test
    void aGoodFileIsTaken() throws Exception {
        assertThat(read(GOOD).options()).hasSize(2);
        assertThat(read(GOOD).message()).isEqualTo("good-answered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Good|title: ''|title",
                "kind: SCALE|kind: STARS|kind",
                "kind: SCALE|# no kind|kind",
                "comment: true|remarks: true|remarks",
                "sentiment.csat|sentiment.joy|measure",
                "score: 1|event: survey.answered|options.1",
                "event: survey.answered|event: survey.lost|options.2",
                "key: \"2\"|key: \"1\"|options",
                "key: \"2\"|key: \"a b\"|options",
                "options:|options: ]|line 5"
            })
    void aWrongFileIsRefusedByNameAndField(String right, String wrong, String field) {
        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOf(BadSurvey.class)
                .hasMessageStartingWith("surveys/good.yaml, " + field + ": ");
    }

    private Survey read(String yaml) throws java.io.IOException {
        return SurveyFile.read("good", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), signals);
    }

    private static Set<String> blanks(String text) {
        return BLANKS.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
