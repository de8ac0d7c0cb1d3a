package io.playmaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.Invalid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private final Values values = new Values(List.of(), ZoneOffset.UTC, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31",
                "31.03.2026",
                "31-03-2026",
                "31/03/2026",
                "2026/03/31",
                "20260331",
                "31 Mar 2026",
                "2026-03-31T08:30:00Z",
                "2026-03-31 08:30",
                "31.03.2026 08:30:15"
            })
    void datesAreReadInTheirUsualShapes(String text) {
        assertThat(values.date("startsOn", text)).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aStatedPatternComesBeforeTheUsualOnes() {
        Values american = new Values(List.of("MM/dd/yyyy"), ZoneOffset.UTC, null);

        assertThat(american.date("startsOn", "04/05/2026")).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(values.date("startsOn", "04/05/2026")).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T08:30:00Z, 2026-03-31T08:30:00Z",
        "2026-03-31T08:30:00+02:00, 2026-03-31T06:30:00Z",
        "2026-03-31 08:30:00.250+0700, 2026-03-31T01:30:00.250Z",
        "2026-03-31T08:30:00+02:00[Europe/Berlin], 2026-03-31T06:30:00Z"
    })
    void aTimestampWithAZoneIsExact(String text, Instant exact) {
        assertThat(values.instant("occurredAt", text)).isEqualTo(exact);
    }

    @Test
    void aTimestampWithoutAZoneIsInTheZoneOfTheMapping() {
        Values thai = new Values(List.of(), ZoneId.of("Asia/Bangkok"), null);

        assertThat(thai.instant("occurredAt", "2026-03-31 08:30")).isEqualTo(Instant.parse("2026-03-31T01:30:00Z"));
        assertThat(thai.instant("occurredAt", "2026-03-31")).isEqualTo(Instant.parse("2026-03-30T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31.13.2026", "yesterday", "2026-3", "0001-01-01", "9999-12-31"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> values.date("startsOn", text))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("startsOn:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.5",
                "1,234.50|1234.50",
                "1.234,50|1234.50",
                "1234,5|1234.5",
                "12,345|12345",
                "1 234,5|1234.5",
                "-3|-3",
                "45 %|0.45"
            })
    void numbersAreReadWithEitherDecimalSign(String text, BigDecimal number) {
        assertThat(values.number("mrr", text)).isEqualByComparingTo(number);
    }

    @Test
    void aStatedDecimalSignLeavesNothingToGuess() {
        Values german = new Values(List.of(), ZoneOffset.UTC, ',');

        assertThat(german.number("mrr", "1.234")).isEqualByComparingTo("1234");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> values.number("mrr", "about 5")).hasMessageContaining("'about 5' is not a number");
        assertThatThrownBy(() -> values.whole("seats", "2.5")).hasMessageContaining("not a whole number");
        assertThatThrownBy(() -> values.yes("autoRenewing", "maybe")).hasMessageContaining("neither yes nor no");
    }
}
