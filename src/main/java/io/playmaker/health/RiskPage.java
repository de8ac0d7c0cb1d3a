package io.playmaker.health;

import io.playmaker.account.Account;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A page of the list of open risks.
 *
 * @param total how many match
 * @param kinds how many match of each kind, whatever kind the filter asks for
 */
public record RiskPage(List<Row> rows, int total, Map<RiskKind, Integer> kinds) {

    /** @param mrr monthly revenue of the account's running subscriptions, by currency */
    public record Row(Risk risk, Account account, Map<String, BigDecimal> mrr) {}
}
