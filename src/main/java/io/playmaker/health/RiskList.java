package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lists the open risks of all accounts: five queries, however many there are. */
@Component
class RiskList {

    private final RiskListRows rows;
    private final PortfolioRows portfolio;
    private final RiskRegister register;
    private final Accounts accounts;
    private final Clock clock;

    RiskList(RiskListRows rows, PortfolioRows portfolio, RiskRegister register, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.portfolio = portfolio;
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    RiskPage page(RiskFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<RiskKind, Integer> kinds = rows.countByKind(filter);
        List<Risk> found = register.withEvidence(rows.find(filter, today));
        List<AccountId> ids = found.stream().map(Risk::account).distinct().toList();
        Map<AccountId, Account> known = accounts.get(ids);
        Map<AccountId, Map<String, BigDecimal>> mrr = portfolio.mrr(ids, today);
        return new RiskPage(
                found.stream()
                        .map(risk -> new RiskPage.Row(
                                risk,
                                Objects.requireNonNull(known.get(risk.account())),
                                mrr.getOrDefault(risk.account(), Map.of())))
                        .toList(),
                kinds.entrySet().stream()
                        .filter(entry -> filter.kind() == null || filter.kind() == entry.getKey())
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                kinds);
    }
}
