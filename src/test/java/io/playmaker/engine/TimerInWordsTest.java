package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after  | 5  | businessDays |             | ${calendar.businessDays(5)}
            after  | 14 | days         |             | ${calendar.inDays(14)}
            before | 90 |              | renewalDate | ${calendar.before(renewalDate, 'P90D')}
            on     |    |              | goLiveDate  | ${goLiveDate == null ? calendar.now() : calendar.at(goLiveDate)}
            """)
    void eachRuleIsAnExpression(
            String rule, @Nullable String amount, @Nullable String unit, @Nullable String date, String expression) {
        assertThat(expression(rule, amount, unit, date)).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soon   | 5     | days  |             | timer.rule must be after, before, on or within, not "soon"
            after  | five  | days  |             | timer.amount must be a whole number, not "five"
            after  |       | days  |             | timer.amount must be a whole number, not missing
            after  | 5     | weeks |             | timer.unit must be businessDays or days, not "weeks"
            before | 5     |       | 1+1         | timer.date must be the name of a date that the run knows
            """)
    void whatCannotBeIsNamed(
            String rule, @Nullable String amount, @Nullable String unit, @Nullable String date, String problem) {
        assertThatThrownBy(() -> expression(rule, amount, unit, date)).hasMessageContaining(problem);
    }

    @Test
    void aTimeOfATableIsCountedFromAMoment() {
        Map<String, String> words =
                Map.of("timer.rule", "within", "timer.time", "levelTime", "timer.since", "levelSince");

        assertThat(TimerInWords.expression(words::get)).isEqualTo("${calendar.within(levelTime, levelSince)}");
        assertThatThrownBy(() -> TimerInWords.expression(Map.of("timer.rule", "within")::get))
                .hasMessageContaining("timer.time must be the name of a time that a table gave");
    }

    @Test
    void anEventWithoutARuleIsLeftAlone() {
        assertThat(TimerInWords.expression(Map.of("outcome", "SAVED")::get)).isNull();
    }

    private static @Nullable String expression(
            String rule, @Nullable String amount, @Nullable String unit, @Nullable String date) {
        return TimerInWords.expression(name -> switch (name) {
            case "timer.rule" -> rule;
            case "timer.amount" -> amount;
            case "timer.unit" -> unit;
            case "timer.date" -> date;
            default -> null;
        });
    }
}
