package io.playmaker.web.page;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRole;
import io.playmaker.account.Subscription;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.health.Risk;
import io.playmaker.health.Risks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture of an account that forms in Tasklist show, drawn at the moment it is asked for. */
@Controller
class AccountCard {

    private final Accounts accounts;
    private final Health health;
    private final Risks risks;
    private final Words words;
    private final Who who;
    private final Clock clock;

    AccountCard(Accounts accounts, Health health, Risks risks, Words words, Who who, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.risks = risks;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/card.svg")
    ResponseEntity<String> card(@PathVariable long id) {
        Account account = accounts.get(AccountPages.known(id));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(draw(account, health.now(account.id()).orElse(null)));
    }

    private String draw(Account account, @Nullable HealthNow now) {
        CardDrawing drawing = new CardDrawing();
        Band band = now == null ? Band.UNKNOWN : now.band();
        drawing.frame(account.name(), band);
        drawing.score(band, now == null ? "–" : words.score(now.score()), trend(now));
        drawing.title(account.name());
        drawing.subtitle(words.plain(account.segment()) + " · " + words.plain(account.stage()) + " · "
                + (account.owner() == null ? "no owner yet" : "owner " + who.name(account.owner())));
        List<Subscription> running = running(account);
        drawing.fact(0, "MRR", words.money(mrr(running)));
        drawing.fact(1, "Next renewal", renewal(running));
        drawing.fact(2, "Champion", champion(account));
        drawing.fact(3, "Open risks", openRisks(account));
        drawing.reasons(now == null ? List.of() : reasons(now));
        return drawing.svg();
    }

    private String trend(@Nullable HealthNow now) {
        if (now == null || now.trend() == null) return "";
        return words.arrow(now.trend()) + " " + words.signed(now.trend());
    }

    private List<Subscription> running(Account account) {
        LocalDate today = LocalDate.now(clock.withZone(account.zone()));
        return accounts.subscriptions(account.id()).stream()
                .filter(one -> one.endsOn() == null || one.endsOn().isAfter(today))
                .toList();
    }

    private static Map<String, BigDecimal> mrr(List<Subscription> running) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        running.forEach(one -> sums.merge(one.currency(), one.mrr(), BigDecimal::add));
        return sums;
    }

    private String renewal(List<Subscription> running) {
        return running.stream()
                .map(Subscription::renewsOn)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> words.day(day) + (words.away(day).isEmpty() ? "" : ", " + words.away(day)))
                .orElse("–");
    }

    private String champion(Account account) {
        return accounts.contacts(account.id()).stream()
                .filter(contact -> contact.role() == ContactRole.CHAMPION && contact.leftOn() == null)
                .map(Contact::name)
                .findFirst()
                .orElse("nobody");
    }

    private String openRisks(Account account) {
        List<Risk> open = risks.of(account.id()).stream()
                .filter(risk -> risk.closedAt() == null)
                .toList();
        if (open.isEmpty()) return "none";
        return open.size() + ": " + words.plain(open.get(0).kind()) + (open.size() > 1 ? " …" : "");
    }

    private List<String> reasons(HealthNow now) {
        if (!now.overrides().isEmpty()) return now.overrides();
        return now.reasons().stream()
                .filter(reason -> reason.score() != null && reason.lost() >= 0.5)
                .limit(3)
                .map(reason -> reason.title() + " (−" + Math.round(reason.lost()) + ")")
                .toList();
    }
}
