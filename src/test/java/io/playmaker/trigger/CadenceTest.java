package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

    @Test
    void itComesDueEverySoManyDaysAfterAndNotOnTheDayItself() {
        assertThat(Cadence.every(30, SIGNED, new Span(SIGNED, SIGNED.plusDays(90))))
                .containsExactly(SIGNED.plusDays(30), SIGNED.plusDays(60), SIGNED.plusDays(90));
        assertThat(Cadence.every(30, SIGNED, new Span(SIGNED.plusDays(31), SIGNED.plusDays(59))))
                .isEmpty();
        assertThat(Cadence.every(0, SIGNED, new Span(SIGNED, SIGNED.plusDays(90))))
                .isEmpty();
    }

    /** Looked at day by day or after a rest, the days are the same. */
    @Test
    void aRestLosesNoDayAndAddsNone() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int days = random.nextInt(1, 60);
            List<LocalDate> daily = new ArrayList<>();
            List<LocalDate> afterRests = new ArrayList<>();
            LocalDate looked = SIGNED.minusDays(random.nextInt(100));
            LocalDate end = looked.plusDays(random.nextInt(400));
            for (LocalDate day = looked; !day.isAfter(end); day = day.plusDays(1))
                daily.addAll(Cadence.every(days, SIGNED, new Span(day, day)));
            for (LocalDate day = looked; !day.isAfter(end); ) {
                LocalDate next = day.plusDays(random.nextInt(30));
                next = next.isAfter(end) ? end : next;
                afterRests.addAll(Cadence.every(days, SIGNED, new Span(day, next)));
                day = next.plusDays(1);
            }
            assertThat(afterRests).isEqualTo(daily);
        }
    }

    @Test
    void aYearlyDayOfAFebruary29ComesEachYear() {
        LocalDate leap = LocalDate.of(2024, 2, 29);

        assertThat(Cadence.everyYear(leap, new Span(leap, LocalDate.of(2028, 12, 31))))
                .containsExactly(
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2028, 2, 29));
    }

    @Test
    void aDayThatWasLookedAtHoldsNothingMore() {
        LocalDate day = SIGNED.plusDays(30);

        assertThat(Cadence.once(30, SIGNED, new Span(day, day))).containsExactly(day);
        assertThat(Cadence.once(30, SIGNED, new Span(day.plusDays(1), day))).isEmpty();
        assertThat(Cadence.every(30, SIGNED, new Span(day.plusDays(1), day))).isEmpty();
        assertThat(Cadence.everyYear(SIGNED.minusYears(1), new Span(SIGNED.plusDays(1), SIGNED)))
                .isEmpty();
    }
}
