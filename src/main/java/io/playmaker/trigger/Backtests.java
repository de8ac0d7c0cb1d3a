package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.ImaginedStarts;
import io.playmaker.playbook.ImaginedStarts.Usual;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.Backtest.Started;
import io.playmaker.trigger.CountStarts.OfAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of backtests: a decision table or scorecards tried on history, beside those in force. They run in the
 * background and change nothing but their own report.
 */
@Service
@Transactional
public class Backtests {

    private static final Logger log = LoggerFactory.getLogger(Backtests.class);

    private final Stores stores;
    private final CheckQuestion check;
    private final Decisions decisions;
    private final ImaginedStarts starts;
    private final Accounts accounts;
    private final Clock clock;

    Backtests(
            Stores stores,
            CheckQuestion check,
            Decisions decisions,
            ImaginedStarts starts,
            Accounts accounts,
            Clock clock) {
        this.stores = stores;
        this.check = check;
        this.decisions = decisions;
        this.starts = starts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Where backtests and what they found are kept. */
    @Component("backtestStores")
    record Stores(BacktestRows backtests, BacktestFindings findings) {}

    /**
     * An account with what would have started on it.
     *
     * @param left the day it left, if that counted
     * @param baselineLead how many days before it was caught by what is in force; null when it was not
     * @param variantLead as {@code baselineLead}, by what is tried
     */
    public record Found(
            Account account,
            @Nullable LocalDate left,
            @Nullable Integer baselineLead,
            @Nullable Integer variantLead,
            List<Started> starts) {}

    /**
     * Asks; the answer is worked out in the background.
     *
     * @throws Invalid when it cannot be answered, naming each field and the remedy
     */
    public Backtest ask(BacktestQuestion question, String by) {
        Instant now = clock.instant();
        Map<String, Usual> usual = starts.usual();
        check.check(question, usual.keySet(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        Backtest asked = stores.backtests.insert(
                question, decisions.version(), usual, accounts.count(), new BacktestRows.Asked(by, now));
        log.info("Backtest {} was asked for by {}.", asked.id(), by);
        return asked;
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Backtest backtest(long id) {
        return stores.backtests.find(id).orElseThrow(() -> Missing.of("backtest", id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Backtest> list(int page, int size) {
        return stores.backtests.list(page, size);
    }

    /** @throws Refused when it is over */
    public void cancel(long id, String by) {
        if (!stores.backtests.cancel(id, clock.instant()))
            throw new Refused("Backtest %d is %s and cannot be cancelled."
                    .formatted(id, backtest(id).state().name().toLowerCase(Locale.ROOT)));
        stores.findings.forget(id);
        log.info("Backtest {} was cancelled by {}.", id, by);
    }

    /** @throws Refused when it is not done */
    @Transactional(readOnly = true)
    public BacktestReport report(long id) {
        mustBeDone(id);
        return stores.backtests.report(id).orElseThrow();
    }

    /** @throws Refused when it is not done */
    @Transactional(readOnly = true)
    public void mustBeDone(long id) {
        Backtest known = backtest(id);
        if (known.state() != Backtest.State.DONE)
            throw new Refused("Backtest %d has no report: it is %s."
                    .formatted(id, known.state().name().toLowerCase(Locale.ROOT)));
    }

    /** Accounts that only one of both would have started something on, by id. */
    @Transactional(readOnly = true)
    public List<Found> onlyIn(long id, Lane lane, int page, int size) {
        return found(id, stores.findings.onlyIn(id, lane, page, size));
    }

    @Transactional(readOnly = true)
    public long countOnlyIn(long id, Lane lane) {
        return stores.findings.countOnlyIn(id, lane);
    }

    /** Accounts that left within the period or its horizon, the last first. */
    @Transactional(readOnly = true)
    public List<Found> left(long id, int page, int size) {
        return found(id, stores.findings.left(id, page, size));
    }

    /** Every start that would have been, account by account. */
    @Transactional(readOnly = true)
    public void eachStart(long id, Consumer<Started> take) {
        stores.findings.eachStart(id, take);
    }

    /** Versions of the decision table that can be tried, the newest first. */
    @Transactional(readOnly = true)
    public List<Decisions.Version> tables() {
        return decisions.versions();
    }

    private List<Found> found(long id, List<OfAccount> rows) {
        List<Long> ids = rows.stream().map(OfAccount::account).toList();
        Map<AccountId, Account> known =
                accounts.get(ids.stream().map(AccountId::new).toList());
        Map<Long, List<Started>> byAccount =
                stores.findings.starts(id, ids).stream().collect(Collectors.groupingBy(Started::account));
        return rows.stream()
                .map(row -> new Found(
                        Objects.requireNonNull(known.get(new AccountId(row.account()))),
                        row.left(),
                        row.baselineLead(),
                        row.variantLead(),
                        byAccount.getOrDefault(row.account(), List.of())))
                .toList();
    }
}
