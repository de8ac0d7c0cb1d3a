package io.playmaker.bench;

import io.playmaker.shared.AccountId;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.NewMoment;
import io.playmaker.trigger.Triggers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides moments that start nothing, and moments that each start churn-save. */
@Component
class DecideAll {

    private static final int DECIDED = 50_000;
    private static final int STARTED = 5_000;
    private static final int STARTED_BEFORE = 2_000;
    private static final int AT_ONCE = 1_000;

    private final Triggers triggers;
    private final Rounds rounds;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private int number;

    DecideAll(Triggers triggers, Rounds rounds, TestClock clock, JdbcTemplate jdbc) {
        this.triggers = triggers;
        this.rounds = rounds;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Effort withoutStart(int accounts) {
        forgetWhatWaits();
        Map<String, Object> facts = Map.of("fromBand", "YELLOW", "toBand", "GREEN");
        happen(DECIDED, "band-changed", facts, spreadOverTheLowerHalf(accounts));
        return decide();
    }

    /** In a database that has been in use: some have started, and the server knows how large its tables are. */
    Effort starts(int accounts) {
        forgetWhatWaits();
        happen(STARTED_BEFORE, "cancellation-received", Map.of(), i -> 1 + accounts / 2 + i);
        decide();
        jdbc.execute("analyze");
        happen(STARTED, "cancellation-received", Map.of(), spreadOverTheLowerHalf(accounts));
        int before = runs();
        Effort effort = decide();
        int started = runs() - before;
        if (started != STARTED) throw new AssertionError(started + " runs started instead of " + STARTED);
        return effort;
    }

    private int runs() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from playbook_run", Integer.class));
    }

    private void forgetWhatWaits() {
        jdbc.execute("truncate table trigger_moment");
    }

    private Effort decide() {
        return Effort.of(() -> rounds.inLanesUntilIdle("start-due-playbooks"));
    }

    /** The accounts of {@link SignalToStep} are at the upper end. */
    private static IntUnaryOperator spreadOverTheLowerHalf(int accounts) {
        return i -> 1 + (int) ((long) i * 7_919 % (accounts / 2));
    }

    private void happen(int count, String type, Map<String, Object> facts, IntUnaryOperator account) {
        for (int first = 0; first < count; first += AT_ONCE) {
            List<NewMoment> some = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(i -> moment(type, facts, account.applyAsInt(i)))
                    .toList();
            triggers.happened(some);
        }
    }

    private NewMoment moment(String type, Map<String, Object> facts, long account) {
        String key = type + "-" + number++;
        AccountId id = new AccountId(account);
        return new NewMoment(MomentKind.CUSTOMER, type, key, id, "", facts, null, null, clock.instant());
    }
}
