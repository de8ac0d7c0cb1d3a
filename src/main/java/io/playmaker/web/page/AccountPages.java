package io.playmaker.web.page;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.Health;
import io.playmaker.health.HealthPoint;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/accounts/{id}")
class AccountPages {

    private static final int LINES = 30;

    private final Accounts accounts;
    private final Health health;
    private final Signals signals;
    private final Playbooks playbooks;
    private final Clock clock;

    AccountPages(Accounts accounts, Health health, Signals signals, Playbooks playbooks, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.signals = signals;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    @GetMapping
    String account(@PathVariable long id, Model model) {
        Account account = accounts.get(known(id));
        List<Run> runs = playbooks.runsOf(account.id());
        model.addAttribute("account", account);
        model.addAttribute("health", health.now(account.id()).orElse(null));
        model.addAttribute("measures", signals.measures());
        model.addAttribute("events", signals.events());
        model.addAttribute("contacts", accounts.contacts(account.id()));
        model.addAttribute("subscriptions", accounts.subscriptions(account.id()));
        model.addAttribute("timeline", withStarts(accounts.timeline(account.id(), LINES), runs));
        model.addAttribute("facts", signals.recent(account.id(), 15));
        model.addAttribute(
                "runs", runs.stream().map(run -> Standing.of(run, playbooks)).toList());
        model.addAttribute("ledger", playbooks.startsOf(account.id(), 30));
        model.addAttribute("catalogue", playbooks.catalogue());
        return "account";
    }

    /** What was logged, and when each playbook began. */
    private static List<TimelineEntry> withStarts(List<TimelineEntry> logged, List<Run> runs) {
        Stream<TimelineEntry> starts = runs.stream()
                .map(run -> new TimelineEntry(
                        run.startedAt(),
                        "run",
                        run.playbook() + " started",
                        run.why(),
                        run.startedBy(),
                        "/runs/" + run.id()));
        return Stream.concat(logged.stream(), starts)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(LINES)
                .toList();
    }

    /** The chart's points: one a week for half a year. */
    @GetMapping("/course")
    @ResponseBody
    List<HealthPoint> course(@PathVariable long id) {
        Instant now = clock.instant();
        return health.course(accounts.get(known(id)).id(), now.minus(Duration.ofDays(182)), now, Duration.ofDays(7));
    }

    @PostMapping("/runs")
    String start(
            @PathVariable long id,
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean override,
            Principal person,
            RedirectAttributes flash) {
        try {
            if (reason.isBlank()) throw new Invalid("reason", "Say why; it is shown on the playbook's tasks.");
            Run run = playbooks.startByHand(
                    playbook, known(id), subject.strip(), reason.strip(), override, Map.of(), person.getName());
            return "redirect:/runs/" + run.id();
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", sentence(e));
            flash.addFlashAttribute("asked", Map.of("playbook", playbook, "reason", reason));
            return "redirect:/accounts/" + id;
        }
    }

    static AccountId known(long id) {
        if (id <= 0) throw Missing.of("account", id);
        return new AccountId(id);
    }

    static @Nullable String sentence(RuntimeException e) {
        return e instanceof Invalid invalid ? invalid.problems().get(0).message() : e.getMessage();
    }
}
