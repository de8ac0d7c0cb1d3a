package io.playmaker.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What subscriptions bring in a month. */
public final class Revenue {

    private Revenue() {}

    /** Such as {@code EUR 12,000 + USD 500 MRR}; nothing when none of them runs on that day. */
    public static Optional<String> words(Collection<Subscription> subscriptions, LocalDate today) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Subscription subscription : subscriptions) {
            boolean ended =
                    subscription.endsOn() != null && !subscription.endsOn().isAfter(today);
            if (ended || subscription.startsOn().isAfter(today)) continue;
            sums.merge(subscription.currency(), subscription.mrr(), BigDecimal::add);
        }
        if (sums.isEmpty()) return Optional.empty();
        return Optional.of(sums.entrySet().stream()
                        .map(sum -> money(sum.getKey(), sum.getValue()))
                        .collect(Collectors.joining(" + "))
                + " MRR");
    }

    /** Such as {@code EUR 12,000 MRR}. */
    public static String words(String currency, BigDecimal mrr) {
        return money(currency, mrr) + " MRR";
    }

    private static String money(String currency, BigDecimal amount) {
        DecimalFormat whole = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        whole.setRoundingMode(RoundingMode.HALF_UP);
        return currency + " " + whole.format(amount);
    }
}
