package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Start;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Backtest.Lane;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A time that was lived with the clock in hand, and that same time looked back on, start the same. */
@PlaymakerTest
class BacktestAgreesTest {

    private static final int ACCOUNTS = 12;
    private static final int HALF_DAYS = 120;
    private static final List<String> SEGMENTS = List.of("SMB", "MID_MARKET", "ENTERPRISE");
    private static final List<String> EVENTS = List.of(
            "cancellation.received",
            "case.escalated",
            "complaint.received",
            "feedback.negative",
            "champion.left",
            "budget.cut",
            "renewal.requested");
    private static final List<String> USAGE = List.of(
            "usage.active_users_ratio", "usage.features_used_ratio", "usage.logins_per_user", "support.open_bugs");

    @Autowired
    Backtests backtests;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private List<AccountId> customers = List.of();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aTimeThatWasLivedStartsTheSameWhenItIsLookedBackOn(long seed) {
        Random random = new Random(seed);
        customers = IntStream.range(0, ACCOUNTS).mapToObj(this::customer).toList();
        for (int half = 0; half < HALF_DAYS; half++) {
            for (int account = 0; account < ACCOUNTS; account++) hear(account, half, random);
            work();
            clock.advance(Duration.ofMinutes(1));
            endSome(random);
            clock.advance(Duration.ofHours(12).minusMinutes(1));
        }

        TreeSet<String> lived = new TreeSet<>();
        customers.forEach(account -> playbooks.startsOf(account, 10_000).stream()
                .filter(start -> start.verdict() == Start.Verdict.STARTED)
                .forEach(start ->
                        lived.add(line(start.account().value(), start.playbook(), start.subject(), start.at()))));
        assertThat(lived).hasSizeGreaterThan(40);
        assertThat(lived.stream().map(line -> line.split(" ")[1]).distinct()).hasSizeGreaterThan(2);
        assertThat(lookedBackOn()).containsExactlyElementsOf(lived);
    }

    private TreeSet<String> lookedBackOn() {
        Backtest asked = backtests.ask(
                new BacktestQuestion(
                        LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        null,
                        null,
                        Map.of(),
                        BacktestQuestion.USUALLY_SAVING,
                        BacktestQuestion.USUAL_HORIZON),
                "otto");
        rounds.untilIdle("run-backtests");
        TreeSet<String> found = new TreeSet<>();
        backtests.eachStart(asked.id(), start -> {
            if (start.lane() == Lane.BASELINE)
                found.add(line(start.account(), start.playbook(), start.subject(), start.at()));
        });
        return found;
    }

    /** Scores are worked out, then what they brought is decided about. */
    private void work() {
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("announce-due-schedules");
        rounds.untilIdle("start-due-playbooks");
    }

    /** People end runs now and then, so that playbooks rest and waiting moments get their turn. */
    private void endSome(Random random) {
        for (AccountId account : customers) {
            List<Run> running = playbooks.runsOf(account).stream()
                    .filter(run -> run.state() == Run.State.RUNNING)
                    .toList();
            if (!running.isEmpty() && random.nextInt(10) == 0)
                playbooks.cancel(running.get(random.nextInt(running.size())).id(), "It is done.", "carla");
        }
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
    }

    private void hear(int account, int half, Random random) {
        List<NewSignal> heard = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            double mood = 0.5 + 0.5 * Math.sin(half / 7.0 + account) + 0.2 * random.nextDouble();
            for (String measure : USAGE) heard.add(signal(account, half, measure, value(measure, mood), null));
        }
        if (random.nextInt(account % 4 == 0 ? 4 : 25) == 0)
            heard.add(signal(
                    account, half, EVENTS.get(random.nextInt(EVENTS.size())), null, "thing " + random.nextInt(6)));
        signals.record(heard, false);
    }

    private static double value(String measure, double mood) {
        double within = Math.max(0, Math.min(1, mood));
        return switch (measure) {
            case "usage.logins_per_user" -> 14 * within;
            case "support.open_bugs" -> Math.round(8 * (1 - within));
            default -> within;
        };
    }

    private NewSignal signal(int account, int half, String type, @Nullable Double value, @Nullable String subject) {
        return new NewSignal(
                "lived",
                "%d-%d-%s".formatted(account, half, type),
                "L-" + account,
                type,
                value,
                clock.instant(),
                null,
                null,
                subject,
                null);
    }

    private AccountId customer(int number) {
        String id = "L-" + number;
        accounts.upsertAccounts(
                List.of(new AccountRow(
                        id,
                        id,
                        SEGMENTS.get(number % 3),
                        "ADOPTION",
                        "carla",
                        null,
                        null,
                        null,
                        null,
                        "UTC",
                        null,
                        null)),
                "crm");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    private static String line(long account, String playbook, String subject, java.time.Instant at) {
        return "%d %s %s %s".formatted(account, playbook, at, subject);
    }
}
