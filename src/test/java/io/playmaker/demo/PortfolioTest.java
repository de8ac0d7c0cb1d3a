package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<Cause, Long> causes = truth.stream()
                .filter(planted -> planted.fate() == Fate.LEFT)
                .collect(Collectors.groupingBy(
                        planted -> Objects.requireNonNull(planted.cause()), Collectors.counting()));
        assertThat(causes).hasSize(Cause.values().length).containsEntry(Cause.OUT_OF_OUR_HANDS, 5L);
        assertThat(causes.values()).allSatisfy(accounts -> assertThat(accounts).isBetween(5L, 7L));
        assertThat(truth).filteredOn(planted -> planted.fate() == Fate.JUST_WON).hasSizeBetween(4, 8);
        assertThat(truth).allSatisfy(planted -> {
            assertThat(planted.churnedOn() != null).isEqualTo(planted.fate() == Fate.LEFT);
            assertThat(planted.rescuedOn() != null).isEqualTo(planted.fate() == Fate.RESCUED);
            assertThat(planted.cause() != null).isEqualTo(planted.fate().hasCause());
        });
    }

    @Test
    void whoLeavesLeavesAtTheEndOfATermAfterACancellationWithItsNotice() {
        Portfolio portfolio = Portfolio.of(Demo.SEED, TODAY, 300);

        assertThat(portfolio.customers())
                .filteredOn(customer -> customer.truth().fate() == Fate.LEFT)
                .isNotEmpty()
                .allSatisfy(customer -> {
                    LocalDate churned = Objects.requireNonNull(customer.truth().churnedOn());
                    assertThat(customer.signedUpOn()
                                    .plusYears(ChronoUnit.YEARS.between(customer.signedUpOn(), churned)))
                            .isEqualTo(churned);
                    int notice = customer.isIn("ENTERPRISE") ? 90 : 30;
                    assertThat(portfolio.facts(customer))
                            .filteredOn(fact -> fact.type().equals("cancellation.received"))
                            .extracting(Facts.Fact::day)
                            .containsExactly(churned.minusDays(notice));
                });
    }

    @Test
    void peopleUseLessOnHolidayAndTheHealthyHaveBadWeeksThatPass() {
        Portfolio portfolio = Portfolio.of(Demo.SEED, TODAY, 300);

        assertThat(Season.use("EMEA", LocalDate.of(2026, 1, 5))).isLessThan(0.8);
        assertThat(Season.use("EMEA", LocalDate.of(2025, 8, 28))).isLessThan(0.9);
        assertThat(Season.use("AMER", LocalDate.of(2025, 8, 28))).isEqualTo(1);
        assertThat(portfolio.customers())
                .filteredOn(customer -> customer.truth().fate() == Fate.HEALTHY)
                .filteredOn(customer -> hadABadTime(portfolio.facts(customer)))
                .hasSizeBetween(20, 100);
    }

    /** Half of the users were away for some weeks, and came back. */
    private static boolean hadABadTime(List<Facts.Fact> facts) {
        List<Double> users = facts.stream()
                .filter(fact -> fact.type().equals("usage.active_users_ratio"))
                .map(fact -> Double.valueOf(Objects.requireNonNull(fact.value())))
                .toList();
        double usual =
                users.stream().sorted().skip(users.size() / 2).findFirst().orElse(0.0);
        double last = users.stream()
                .skip(Math.max(0, users.size() - 4))
                .mapToDouble(value -> value)
                .average()
                .orElse(0);
        return users.stream().filter(value -> value < 0.65 * usual).count() >= 3 && last > 0.8 * usual;
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
