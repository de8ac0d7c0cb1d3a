package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.health.Audience;
import io.playmaker.playbook.Foreseen;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.trigger.BulkStart;
import io.playmaker.trigger.BulkStart.Order;
import io.playmaker.trigger.BulkStarts;
import io.playmaker.trigger.Forecast;
import io.playmaker.trigger.Moment;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A playbook for all accounts of a filtered list: chosen, tried, confirmed, and what became of it. */
@Controller
@RequestMapping("/bulk-starts")
class BulkStartPages {

    private static final int ROWS = 100;

    private final BulkStarts bulk;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final OutcomeLines outcomes;

    BulkStartPages(BulkStarts bulk, Playbooks playbooks, Accounts accounts, OutcomeLines outcomes) {
        this.bulk = bulk;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.outcomes = outcomes;
    }

    @GetMapping("/new")
    String choose(@RequestParam MultiValueMap<String, String> filter, Model model) {
        return choose(filter, "", "", model);
    }

    private String choose(MultiValueMap<String, String> filter, String playbook, String reason, Model model) {
        AudienceForm form = AudienceForm.of(filter);
        Audience audience = form.audience();
        model.addAttribute("form", form);
        model.addAttribute("meant", audience);
        model.addAttribute("playbook", playbook);
        model.addAttribute("reason", reason);
        model.addAttribute("catalogue", playbooks.catalogue());
        try {
            model.addAttribute("count", bulk.accounts(audience).size());
        } catch (Invalid e) {
            model.addAttribute("count", 0);
            model.addAttribute("tooMany", AccountPages.sentence(e));
        }
        return "bulk-start-new";
    }

    /** What would become of each; nothing starts yet. */
    @PostMapping("/preview")
    String preview(
            @RequestParam MultiValueMap<String, String> filter,
            @RequestParam String playbook,
            @RequestParam String reason,
            Principal person,
            Model model) {
        try {
            Order order = new Order(
                    playbook, reason, bulk.accounts(AudienceForm.of(filter).audience()));
            Forecast forecast = bulk.forecast(order, person.getName());
            model.addAttribute("forecast", forecast);
            model.addAttribute(
                    "accounts",
                    accounts.get(forecast.lines().stream()
                            .flatMap(line -> line.some().stream())
                            .map(Foreseen::account)
                            .toList()));
            model.addAttribute("key", UUID.randomUUID().toString());
        } catch (Invalid e) {
            model.addAttribute("problem", AccountPages.sentence(e));
        }
        return choose(filter, playbook, reason, model);
    }

    @PostMapping
    String start(
            @RequestParam String playbook,
            @RequestParam String reason,
            @RequestParam(required = false, defaultValue = "") List<Long> account,
            @RequestParam String key,
            Principal person,
            RedirectAttributes flash) {
        try {
            Order order = new Order(
                    playbook,
                    reason,
                    List.copyOf(accounts.get(
                                    account.stream().map(AccountPages::known).toList())
                            .keySet()));
            return "redirect:/bulk-starts/"
                    + bulk.start(order, person.getName(), "page-" + key).id();
        } catch (Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
            return "redirect:/portfolio";
        }
    }

    @GetMapping("/{id}")
    String report(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Model model) {
        BulkStart start = bulk.find(id);
        List<Moment> moments = bulk.moments(id, after, ROWS);
        List<AccountId> shown = moments.stream().map(Moment::account).toList();
        model.addAttribute("start", start);
        model.addAttribute("after", after);
        model.addAttribute("lines", outcomes.of(moments));
        model.addAttribute("accounts", accounts.get(shown));
        model.addAttribute(
                "next", shown.size() < ROWS ? null : shown.get(shown.size() - 1).value());
        model.addAttribute("tally", outcomes.tally(bulk.counts(id), from -> bulk.moments(id, from, OutcomeLines.PAGE)));
        return "bulk-start";
    }
}
