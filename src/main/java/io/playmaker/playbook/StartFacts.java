package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Revenue;
import io.playmaker.account.Subscription;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.BusinessCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process variables every run starts with. */
@Component
class StartFacts {

    private final Accounts accounts;
    private final Health health;
    private final BusinessCalendar calendar;
    private final Clock clock;

    StartFacts(Accounts accounts, Health health, BusinessCalendar calendar, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The facts about these accounts as they are now; an account that does not exist is left out. */
    Map<AccountId, Map<String, Object>> of(Collection<AccountId> ids) {
        Map<AccountId, HealthNow> healths = health.now(ids);
        Map<AccountId, List<Subscription>> subscriptions = accounts.subscriptions(ids);
        Map<AccountId, Map<String, Object>> facts = new HashMap<>();
        accounts.get(ids)
                .forEach((id, account) ->
                        facts.put(id, facts(account, healths.get(id), subscriptions.getOrDefault(id, List.of()))));
        return facts;
    }

    private Map<String, Object> facts(Account account, @Nullable HealthNow now, List<Subscription> subscriptions) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("accountId", account.id().value());
        facts.put("accountName", account.name());
        facts.put("segment", account.segment());
        facts.put("stage", account.stage().name());
        put(facts, "owner", account.owner());
        // Without one, the calendar counts in its own.
        if (!account.zone().equals(calendar.defaultZone()))
            facts.put("zone", account.zone().getId());
        facts.put("band", now == null ? "UNKNOWN" : now.band().name());
        put(facts, "health", now == null ? null : rounded(now.score()));
        facts.put("amount", Revenue.words(subscriptions, today(account)).orElse("no running subscription"));
        return facts;
    }

    private LocalDate today(Account account) {
        return clock.instant().atZone(account.zone()).toLocalDate();
    }

    private static @Nullable Integer rounded(@Nullable Double value) {
        return value == null ? null : (int) Math.round(value);
    }

    /** The engine keeps a variable that is null; the map's type does not say so. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        facts.put(name, value);
    }
}
