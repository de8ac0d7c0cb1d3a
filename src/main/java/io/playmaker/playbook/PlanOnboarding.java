package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sets the pace of an onboarding by the decision table {@code onboarding-pace}: how closely the customer is looked after,
 * the go-live date until one is agreed, and the day by which it must be over.
 */
@Component
@Sets({"touch", "onboardingSince", "onboardingDeadline", "goLiveDate", "goLiveDateBefore"})
class PlanOnboarding implements Action<PlanOnboarding.Inputs> {

    private static final String TABLE = "onboarding-pace";
    private static final Period SOONEST_GO_LIVE = Period.ofDays(14);

    private final Accounts accounts;
    private final DecisionTables tables;

    PlanOnboarding(Accounts accounts, DecisionTables tables) {
        this.accounts = accounts;
        this.tables = tables;
    }

    record Inputs() {}

    @Override
    public String name() {
        return "plan-onboarding";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Account account = call.account();
        Map<String, Object> pace = pace(account);
        LocalDate today = call.clock().instant().atZone(account.zone()).toLocalDate();
        Period maximum = ReadDays.period("maximum", text(pace, "maximum"));
        LocalDate since = since(account, today, maximum);
        String goLive = goLive(since, today, ReadDays.period("goLiveWithin", text(pace, "goLiveWithin")));
        Map<String, Object> results = new HashMap<>();
        results.put("touch", text(pace, "touch"));
        results.put("onboardingSince", since.toString());
        results.put("onboardingDeadline", since.plus(maximum).toString());
        results.put("goLiveDate", goLive);
        results.put("goLiveDateBefore", goLive);
        return results;
    }

    private Map<String, Object> pace(Account account) {
        Optional<Map<String, Object>> row =
                tables.ask(TABLE, List.of(Map.of("segment", account.segment()))).get(0);
        return row.orElseThrow(() -> new IllegalStateException("No row of the table " + TABLE + " speaks of "
                + account.segment() + "; add one for every other segment."));
    }

    /** The day the newest contract begins. Who is onboarded once more long after that begins today. */
    private LocalDate since(Account account, LocalDate today, Period maximum) {
        return accounts.subscriptions(account.id()).stream()
                .filter(subscription -> !subscription.endedBy(today))
                .map(Subscription::startsOn)
                .max(LocalDate::compareTo)
                .filter(start -> start.plus(maximum).isAfter(today))
                .orElse(today);
    }

    private static String goLive(LocalDate since, LocalDate today, Period within) {
        LocalDate planned = since.plus(within);
        LocalDate soonest = today.plus(SOONEST_GO_LIVE);
        return (planned.isBefore(soonest) ? soonest : planned).toString();
    }

    private static String text(Map<String, Object> pace, String output) {
        Object value = pace.get(output);
        if (value == null)
            throw new IllegalStateException(
                    "The table " + TABLE + " says nothing about " + output + "; complete its rows.");
        return value.toString();
    }
}
