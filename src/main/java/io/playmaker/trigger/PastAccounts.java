package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import io.playmaker.playbook.ImaginedStarts;
import io.playmaker.playbook.PastRun;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the whole known history of a page of accounts: one query for each kind of thing. */
@Component
class PastAccounts {

    private final Accounts accounts;
    private final Signals signals;
    private final MomentRows moments;
    private final ImaginedStarts starts;
    private final BacktestSettings settings;

    PastAccounts(
            Accounts accounts, Signals signals, MomentRows moments, ImaginedStarts starts, BacktestSettings settings) {
        this.accounts = accounts;
        this.signals = signals;
        this.moments = moments;
        this.starts = starts;
        this.settings = settings;
    }

    /** The next page by id, with what was known until then. */
    List<PastAccount> after(@Nullable AccountId last, Instant from, Instant until) {
        List<Account> page = accounts.after(last, settings.accounts());
        if (page.isEmpty()) return List.of();
        List<AccountId> ids = page.stream().map(Account::id).toList();
        Map<AccountId, List<Signal>> known = signals.learned(ids, until);
        Map<AccountId, List<Subscription>> subscriptions = accounts.subscriptions(ids);
        Map<AccountId, List<Moment>> heard =
                moments.ofAccounts(ids).stream().collect(Collectors.groupingBy(Moment::account));
        Map<AccountId, List<PastRun>> runs = starts.really(ids, until);
        return page.stream()
                .map(account -> {
                    AccountId id = account.id();
                    List<Moment> ofAccount = heard.getOrDefault(id, List.of());
                    return new PastAccount(
                            account,
                            known.getOrDefault(id, List.of()),
                            subscriptions.getOrDefault(id, List.of()),
                            ofAccount,
                            runs.getOrDefault(id, List.of()),
                            StagesThen.of(account, ofAccount, settings.onboardingDays()),
                            from,
                            until);
                })
                .toList();
    }
}
