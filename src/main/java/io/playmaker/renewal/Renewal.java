package io.playmaker.renewal;

import io.playmaker.renewal.Forecast.Side;
import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One renewal of a subscription, from the first look at it until it is known how it ended.
 *
 * @param subscription external id of the subscription
 * @param currency ISO 4217, of all its amounts
 * @param previousMrr what they pay a month until the renewal
 * @param expectedMrr what they will pay a month after it, as expected now
 * @param result null while it is open
 * @param newMrr what they pay a month after it; null while it is open
 * @param history every view and decision, the oldest first
 */
public record Renewal(
        long id,
        AccountId account,
        String subscription,
        LocalDate renewsOn,
        String currency,
        BigDecimal previousMrr,
        BigDecimal expectedMrr,
        Instant openedAt,
        @Nullable RenewalResult result,
        @Nullable BigDecimal newMrr,
        @Nullable String reason,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<Forecast> history) {

    private static final int FIRM_DAYS = 90;

    /** What counts now; null before the first view. */
    public @Nullable ForecastCategory category() {
        return history.isEmpty() ? null : history.get(history.size() - 1).category();
    }

    /** The newest view of that side, or the lead's newest decision; null when there is none. */
    public @Nullable Forecast newest(Side side) {
        return history.stream()
                .filter(forecast -> forecast.side() == side)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Whether only COMMIT and AT_RISK are left: ninety days before the date, or once a late checkpoint was reached. */
    public boolean isFirm(LocalDate today) {
        return ChronoUnit.DAYS.between(today, renewsOn) <= FIRM_DAYS
                || history.stream().anyMatch(forecast -> forecast.checkpoint().isFirm());
    }

    /**
     * The forecast that this view makes.
     *
     * @throws RenewalRefused when the renewal is over, or may not become that any more
     */
    Forecast seenAs(View view, LocalDate today, Instant now) {
        if (result != null) throw RenewalRefused.over(this);
        boolean firm = isFirm(today) || view.checkpoint().isFirm();
        boolean firmWhenAsked = view.firmWhenAsked() == null
                ? firm
                : view.firmWhenAsked() || view.checkpoint().isFirm();
        if (firmWhenAsked && !view.category().standsWhenFirm()) throw RenewalRefused.tooLateFor(view.category(), this);
        return new Forecast(
                view.checkpoint(),
                view.side(),
                view.category(),
                firm ? firmly(counts(view, true)) : counts(view, false),
                renewsOn,
                previousMrr,
                view.expectedMrr() == null ? expectedMrr : view.expectedMrr(),
                view.why(),
                view.by(),
                now);
    }

    /** The lead's word stands until one of the views changes; without it the less sure of both views counts. */
    private ForecastCategory counts(View view, boolean firm) {
        if (view.side() == Side.LEAD) return view.category();
        Forecast decided = newest(Side.LEAD);
        Forecast before = newest(view.side());
        boolean sameAgain = before != null && before.view() == view.category();
        if (decided != null
                && sameAgain
                && stillStands(decided)
                && (!firm || decided.view().standsWhenFirm())) return decided.view();
        Forecast other = newest(view.side() == Side.MODEL ? Side.CSM : Side.MODEL);
        if (other == null || firm && !other.view().standsWhenFirm()) return view.category();
        return view.category().orLess(other.view());
    }

    /** What was asked in time and answered late is no promise. */
    private static ForecastCategory firmly(ForecastCategory category) {
        return category.standsWhenFirm() ? category : ForecastCategory.AT_RISK;
    }

    private boolean stillStands(Forecast decided) {
        return decided.equals(newest(Side.LEAD)) && decided.view() == category();
    }

    Renewal with(Forecast forecast) {
        List<Forecast> longer = new ArrayList<>(history);
        longer.add(forecast);
        return new Renewal(
                id,
                account,
                subscription,
                renewsOn,
                currency,
                previousMrr,
                forecast.expectedMrr(),
                openedAt,
                result,
                newMrr,
                reason,
                closedAt,
                closedBy,
                List.copyOf(longer));
    }

    /** How it ended; a renewal that is over stays as it is. */
    Renewal end(RenewalResult how, BigDecimal amount, String why, String by, Instant now) {
        if (result != null) return this;
        return new Renewal(
                id,
                account,
                subscription,
                renewsOn,
                currency,
                previousMrr,
                expectedMrr,
                openedAt,
                how,
                how == RenewalResult.CHURNED ? BigDecimal.ZERO : amount,
                why,
                now,
                by,
                history);
    }

    Renewal under(LocalDate date, String money, BigDecimal mrr) {
        BigDecimal expected = expectedMrr.compareTo(previousMrr) == 0 ? mrr : expectedMrr;
        return new Renewal(
                id,
                account,
                subscription,
                date,
                money,
                mrr,
                expected,
                openedAt,
                result,
                newMrr,
                reason,
                closedAt,
                closedBy,
                history);
    }

    /** The newest view of each side that gave one, and the lead's newest decision. */
    public List<Forecast> views() {
        return Stream.of(Side.values())
                .map(this::newest)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
