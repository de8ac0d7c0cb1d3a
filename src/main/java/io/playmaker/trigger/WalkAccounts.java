package io.playmaker.trigger;

import io.playmaker.account.Accounts;
import io.playmaker.account.Tenure;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Looks at the calendar of every account, once for each day: one walk for all that follows from an account's dates. */
@Component
class WalkAccounts implements Schedule {

    private final List<DueOfAccount> kinds;
    private final Accounts accounts;
    private final Health health;

    WalkAccounts(List<DueOfAccount> kinds, Accounts accounts, Health health) {
        this.kinds = kinds;
        this.accounts = accounts;
        this.health = health;
    }

    @Override
    public void find(Span span, Consumer<List<Due>> pages) {
        if (span.isEmpty()) return;
        accounts.eachPage(page -> {
            List<Due> due = due(page, span);
            if (!due.isEmpty()) pages.accept(due);
        });
    }

    private List<Due> due(List<Tenure> page, Span span) {
        List<AccountId> ids = page.stream().map(one -> one.account().id()).toList();
        Map<AccountId, Band> bands = health.bands(ids);
        return page.stream()
                .map(one -> Known.of(one, bands.get(one.account().id())))
                .flatMap(known -> kinds.stream().flatMap(kind -> kind.of(known, span).stream()))
                .toList();
    }
}
