package io.playmaker.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionChangedTest {

    @ParameterizedTest(name = "on {0} from {1} to {2}, by itself {3}: next term {4}")
    @CsvSource({
        "2026-02-20, 2026-03-01, 2027-03-01, false, true",
        "2026-03-10, 2026-03-01, 2027-03-01, true, true",
        "2026-03-01, 2026-03-01, 2026-04-01, true, true",
        "2026-02-20, 2026-03-01, 2026-04-01, false, false",
        "2026-02-20, 2026-03-01, 2026-06-01, false, true",
        "2025-12-20, 2026-03-01, 2026-06-01, false, false",
        "2025-12-20, 2026-03-01, 2027-03-01, false, true",
        "2025-05-20, 2026-03-01, 2027-03-01, false, false",
        "2026-02-20, 2026-03-01, 2026-02-27, false, false",
    })
    void theNextTermIsToldFromADateThatWasPutOff(
            String today, LocalDate from, LocalDate to, boolean byItself, boolean nextTerm) {
        assertThat(changed(today, from, to, byItself).isNextTerm()).isEqualTo(nextTerm);
        assertThat(changed(today, from, to, byItself).movesDate()).isTrue();
        assertThat(changed(today, from, to, byItself).changesTerms()).isFalse();
    }

    private static SubscriptionChanged changed(String today, LocalDate from, LocalDate to, boolean byItself) {
        return new SubscriptionChanged(
                new AccountId(1), row(from, byItself), row(to, byItself), "crm", Instant.parse(today + "T12:00:00Z"));
    }

    private static SubscriptionRow row(LocalDate renewsOn, boolean byItself) {
        return new SubscriptionRow(
                "S-1",
                "A-1",
                "Suite",
                BigDecimal.TEN,
                "EUR",
                LocalDate.of(2025, 3, 1),
                renewsOn,
                null,
                byItself,
                30,
                5);
    }
}
