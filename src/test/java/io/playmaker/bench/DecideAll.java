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
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides moments that start nothing, and moments that each start churn-save. */
@Component
class DecideAll {

    private static final int DECIDED = 50_000;
    private static final int STARTED = 5_000;
    private static final int AT_ONCE = 1_000;

    private final Triggers triggers;
    private final Rounds rounds;
    private final TestClock clock;
    private final JdbcTemplate jdbc;

    DecideAll(Triggers triggers, Rounds rounds, TestClock clock, JdbcTemplate jdbc) {
        this.triggers = triggers;
        this.rounds = rounds;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Effort withoutStart(int accounts) {
        forgetWhatWaits();
        happen(DECIDED, accounts, "band-changed", Map.of("fromBand", "YELLOW", "toBand", "GREEN"));
        return decide();
    }

    Effort starts(int accounts) {
        forgetWhatWaits();
        happen(STARTED, accounts, "cancellation-received", Map.of());
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

    /** For accounts spread over the lower half; those of {@link SignalToStep} are at the upper end. */
    private void happen(int count, int accounts, String type, Map<String, Object> facts) {
        for (int first = 0; first < count; first += AT_ONCE) {
            List<NewMoment> some = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(i -> moment(i, 1 + (int) ((long) i * 7_919 % (accounts / 2)), type, facts))
                    .toList();
            triggers.happened(some);
        }
    }

    private NewMoment moment(int number, long account, String type, Map<String, Object> facts) {
        String key = type + "-" + number;
        AccountId id = new AccountId(account);
        return new NewMoment(MomentKind.CUSTOMER, type, key, id, "", facts, null, null, clock.instant());
    }
}
