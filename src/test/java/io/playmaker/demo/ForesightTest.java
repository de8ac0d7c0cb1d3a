package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.health.ShippedHealth;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The shipped scorecards and the shipped table against customers whose truth is known: who left, why, and who did not.
 * {@link Measured} says what caught and false mean. The portfolios are none of those by which the
 * scorecards were tuned, or even looked at meanwhile: tune by others, so that this stays a judgement.
 */
class ForesightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<Long> SEEDS = List.of(70_707L, 80_808L, 90_909L, 101_010L, 111_111L, 121_212L);

    @Test
    void mostWhoLeaveAreCaughtTwoMonthsBeforeAndFewAlarmsAreFalse() {
        Measured measured = measure(UnaryOperator.identity());

        System.out.println(measured.table());
        assertThat(measured.caught(60, planted -> true)).isGreaterThanOrEqualTo(0.70);
        assertThat(measured.caught(60, Measured::isForeseeable)).isGreaterThanOrEqualTo(0.84);
        assertThat(measured.caught(60, planted -> !Measured.isForeseeable(planted)))
                .as("Nobody foresees what is decided elsewhere")
                .isLessThan(0.1);
        assertThat(measured.falseAlarms()).isLessThanOrEqualTo(0.20);
    }

    @Test
    void aScorecardThatDoesNotSeeUseForeseesTooLittle() {
        Measured blind = measure(file ->
                file.replaceAll("(usage\\.[a-z_]+: \\{ weight: [0-9]+, points: ).*? }", "$1[[0, 80], [1, 80]] }"));

        assertThat(blind.caught(60, planted -> true)).isLessThan(0.70);
    }

    private static Measured measure(UnaryOperator<String> change) {
        return Measured.of(SEEDS, TODAY, new ShippedHealth(change), new Table("choose-playbooks"));
    }
}
