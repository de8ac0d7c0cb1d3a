package io.playmaker.health;

import io.playmaker.account.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the portfolio.
 *
 * @param total accounts that match
 * @param bands how many matching accounts are in each band, whatever the band filter says
 */
public record PortfolioPage(List<Row> rows, int total, Map<Band, Integer> bands) {

    /**
     * @param mrr by currency, of subscriptions that run
     * @param nextRenewal the nearest renewal date of a running subscription
     */
    public record Row(
            Account account,
            Band band,
            @Nullable Double score,
            @Nullable Double trend,
            Map<String, BigDecimal> mrr,
            @Nullable LocalDate nextRenewal,
            int openRisks) {}
}
