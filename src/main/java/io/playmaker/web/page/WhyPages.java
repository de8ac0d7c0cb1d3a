package io.playmaker.web.page;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.Difference;
import io.playmaker.health.Health;
import io.playmaker.health.Risks;
import io.playmaker.shared.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Why is health not what it was? And what did we know on any past day? */
@Controller
@RequestMapping("/accounts/{id}")
class WhyPages {

    private static final int USUAL_DAYS = 28;

    private final Accounts accounts;
    private final Health health;
    private final Risks risks;
    private final Clock clock;

    WhyPages(Accounts accounts, Health health, Risks risks, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.risks = risks;
        this.clock = clock;
    }

    @GetMapping("/why")
    String why(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        Account account = accounts.get(AccountPages.known(id));
        Days days = days(account.zone(), from, to);
        model.addAttribute("account", account);
        model.addAttribute("from", days.from());
        model.addAttribute("to", days.to());
        model.addAttribute("difference", difference(account, days));
        return "why";
    }

    /** The waterfall's bars. */
    @GetMapping("/why/parts")
    @ResponseBody
    Difference parts(@PathVariable long id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        Account account = accounts.get(AccountPages.known(id));
        return difference(account, days(account.zone(), from, to));
    }

    @GetMapping("/as-of")
    String asOf(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        Account account = accounts.get(AccountPages.known(id));
        Days days = days(account.zone(), null, day);
        Instant at = end(days.to(), account.zone());
        model.addAttribute("account", account);
        model.addAttribute("day", days.to());
        model.addAttribute("health", health.asOf(account.id(), at));
        model.addAttribute("risks", risks.asOf(account.id(), at));
        return "as-of";
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(ZoneId zone, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last)) throw new Invalid("from", "is after the last day; exchange them.");
        return new Days(first, last);
    }

    private Difference difference(Account account, Days days) {
        return health.difference(account.id(), end(days.from(), account.zone()), end(days.to(), account.zone()));
    }

    /** What was known when the day was over; today, what is known now. */
    private Instant end(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isAfter(clock.instant()) ? clock.instant() : end;
    }
}
