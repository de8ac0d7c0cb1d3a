package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.PortfolioRows.Found;
import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists accounts with their health: four queries, however many accounts there are. */
@Component
class Portfolio {

    private final PortfolioRows rows;
    private final AudienceRows audiences;
    private final Accounts accounts;
    private final Clock clock;

    Portfolio(PortfolioRows rows, AudienceRows audiences, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.audiences = audiences;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PortfolioPage page(PortfolioFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Band, Integer> bands = audiences.countByBand(filter.audience(), today);
        int total = filter.audience().among(bands);
        List<Found> found = rows.find(filter, today);
        List<AccountId> ids = found.stream().map(Found::account).toList();
        Map<AccountId, Account> known = accounts.get(ids);
        Map<AccountId, Map<String, BigDecimal>> mrr = rows.mrr(ids, today);
        return new PortfolioPage(
                found.stream()
                        .map(row -> row(
                                row,
                                Objects.requireNonNull(known.get(row.account())),
                                mrr.getOrDefault(row.account(), Map.of())))
                        .toList(),
                total,
                bands);
    }

    private static PortfolioPage.Row row(Found found, Account account, Map<String, BigDecimal> mrr) {
        return new PortfolioPage.Row(
                account, found.band(), found.score(), found.trend(), mrr, found.nextRenewal(), found.openRisks());
    }
}
