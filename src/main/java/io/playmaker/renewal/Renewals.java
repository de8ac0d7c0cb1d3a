package io.playmaker.renewal;

import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of renewals: what is forecast for each, by whom and why, and how it ended. */
@Service
@Transactional
public class Renewals {

    private final RenewalRows rows;
    private final ForecastRows forecasts;
    private final Accounts accounts;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Renewals(RenewalRows rows, ForecastRows forecasts, Accounts accounts, ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.forecasts = forecasts;
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
    }

    /** Renewals of the account: open ones first by their date, then those that are over. */
    @Transactional(readOnly = true)
    public List<Renewal> of(AccountId account) {
        return rows.of(account);
    }

    /** The open renewal of that subscription (external id), or else the one that ended last. */
    @Transactional(readOnly = true)
    public Optional<Renewal> newest(String subscription) {
        return rows.newest(subscription);
    }

    /**
     * Keeps a view, or the lead's decision, and says what counts now; opens the renewal if none is open. The same key
     * again changes nothing. Announces {@link ForecastChanged} when something else counts than before.
     *
     * @param subscription external id
     * @throws io.playmaker.shared.Refused when it is too late for that category
     */
    public Renewal foresee(String subscription, View view) {
        if (view.why().isBlank()) throw new Invalid("reason", "Say why; whoever reads the forecast wants to know.");
        Renewal renewal = open(subscription);
        if (forecasts.known(view.key())) return renewal;
        Instant now = clock.instant();
        ForecastCategory before = renewal.category();
        Forecast forecast = renewal.seenAs(view, today(), now);
        forecasts.insert(renewal.id(), view.key(), forecast);
        Renewal seen = renewal.with(forecast);
        rows.update(seen);
        if (before != forecast.category()) announce(seen, before, view, now);
        return seen;
    }

    /**
     * Says how a renewal ended; one that is over stays as it is.
     *
     * @param result what the amounts say when null
     * @param newMrr what they pay a month from now on; what was expected when null
     */
    public Renewal close(
            String subscription,
            @Nullable RenewalResult result,
            @Nullable BigDecimal newMrr,
            String reason,
            String by) {
        Renewal renewal = rows.newest(subscription)
                .filter(newest -> newest.result() != null && isOfThisTerm(newest))
                .orElseGet(() -> open(subscription));
        if (renewal.result() != null) return renewal;
        BigDecimal amount = newMrr == null ? renewal.expectedMrr() : newMrr;
        RenewalResult how = result == null ? RenewalResult.of(renewal.previousMrr(), amount) : result;
        return end(renewal, how, amount, reason, by);
    }

    private boolean isOfThisTerm(Renewal over) {
        LocalDate date = subscription(over.subscription()).renewsOn();
        return date == null || date.equals(over.renewsOn());
    }

    /** The customer has left: whatever was still open of theirs is lost. */
    void lose(AccountId account, String reason, String by) {
        rows.lockOpen(account).forEach(renewal -> end(renewal, RenewalResult.CHURNED, BigDecimal.ZERO, reason, by));
    }

    /** The subscription's terms changed while its renewal is open. */
    void follow(String subscription, LocalDate renewsOn, String currency, BigDecimal mrr) {
        rows.lockOpen(subscription).ifPresent(renewal -> rows.update(renewal.under(renewsOn, currency, mrr)));
    }

    private Renewal end(Renewal renewal, RenewalResult how, BigDecimal amount, String reason, String by) {
        Renewal over = renewal.end(how, amount, reason, by, clock.instant());
        rows.update(over);
        log(over, "Renewal of " + over.subscription() + " ended: " + how, reason, by);
        return over;
    }

    private Renewal open(String external) {
        Optional<Renewal> known = rows.lockOpen(external);
        if (known.isPresent()) return known.get();
        Subscription subscription = subscription(external);
        LocalDate renewsOn = subscription.renewsOn();
        if (renewsOn == null)
            throw new Invalid(
                    "subscription", "The subscription " + external + " has no renewal date; add it, then try again.");
        rows.open(subscription, renewsOn, clock.instant());
        return rows.lockOpen(external).orElseThrow(() -> Missing.of("open renewal of", external));
    }

    private Subscription subscription(String external) {
        Subscription found =
                accounts.subscriptionsByExternalId(List.of(external)).get(external);
        if (found == null) throw Missing.of("subscription", external);
        return found;
    }

    private void announce(Renewal renewal, @Nullable ForecastCategory before, View view, Instant now) {
        ForecastCategory counts = Objects.requireNonNull(renewal.category());
        log(renewal, "Renewal of " + renewal.subscription() + " is forecast " + counts, view.why(), view.by());
        news.publishEvent(new ForecastChanged(
                renewal.account(), renewal.subscription(), renewal.id(), before, counts, view.why(), view.by(), now));
    }

    private void log(Renewal renewal, String title, String text, String by) {
        accounts.log(renewal.account(), new TimelineEntry(clock.instant(), "renewal", title, text, by, null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
