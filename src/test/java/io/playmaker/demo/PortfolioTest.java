package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theSameSeedAndDayWriteTheSameFiles() {
        List<DemoFile> one = Portfolio.of(7, TODAY, 60).files();
        List<DemoFile> other = Portfolio.of(7, TODAY, 60).files();

        for (int i = 0; i < one.size(); i++)
            assertThat(one.get(i).content()).isEqualTo(other.get(i).content());
        assertThat(Portfolio.of(8, TODAY, 60).files().get(3).content())
                .isNotEqualTo(one.get(3).content());
    }

    @Test
    void segmentsFatesAndCausesHaveTheirShares() {
        List<Planted> truth = Portfolio.of(Demo.SEED, TODAY, 300).truth();

        assertThat(truth.stream().collect(Collectors.groupingBy(Planted::segment, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ENTERPRISE", 45L, "MID_MARKET", 105L, "SMB", 150L));
        assertThat(truth.stream()
                        .filter(planted -> planted.fate() == Fate.LEFT)
                        .collect(Collectors.groupingBy(Planted::cause, Collectors.counting())))
                .hasSize(Cause.values().length)
                .allSatisfy((cause, accounts) -> assertThat(accounts).isEqualTo(7L));
        assertThat(truth).filteredOn(planted -> planted.fate() == Fate.JUST_WON).hasSizeBetween(4, 8);
        assertThat(truth).allSatisfy(planted -> {
            assertThat(planted.churnedOn() != null).isEqualTo(planted.fate() == Fate.LEFT);
            assertThat(planted.cause() != null).isEqualTo(planted.fate().hasCause());
        });
    }

    @Test
    void namesAreTheirOwnAndSomeAreWrittenInOtherLetters() {
        List<String> names = column(Portfolio.of(Demo.SEED, TODAY, 300).files().get(0), 1);

        assertThat(names).hasSize(300).doesNotHaveDuplicates();
        assertThat(names).anyMatch(name -> name.contains("ü")).anyMatch(name -> name.contains("東"));
    }

    @Test
    void factsLieInTheEighteenMonthsBeforeAndThoseOfAnAccountStandTogether() {
        DemoFile signals = Portfolio.of(Demo.SEED, TODAY, 300).files().get(3);
        List<String> days = column(signals, 3);
        List<String> accounts = column(signals, 1);

        assertThat(days.size()).isBetween(90_000, 130_000);
        assertThat(days)
                .allSatisfy(day -> assertThat(LocalDate.parse(day.substring(0, 10)))
                        .isBetween(TODAY.minusMonths(18).minusDays(3), TODAY.minusDays(2)));
        Set<String> closed = new HashSet<>();
        for (int i = 1; i < accounts.size(); i++)
            if (!accounts.get(i).equals(accounts.get(i - 1)))
                assertThat(closed.add(accounts.get(i - 1))).isTrue();
        assertThat(closed).doesNotContain(accounts.get(accounts.size() - 1));
        assertThat(column(signals, 0)).doesNotHaveDuplicates();
    }

    /** None of the columns asked for holds a comma. */
    private static List<String> column(DemoFile file, int place) {
        List<String> cells = new ArrayList<>();
        for (String line : new String(file.content(), StandardCharsets.UTF_8).split("\r\n", -1))
            if (!line.isEmpty() && !line.startsWith("externalId") && !line.startsWith("sourceId"))
                cells.add(line.split(",", -1)[place]);
        return cells;
    }
}
