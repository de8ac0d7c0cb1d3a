package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.health.RiskPage;
import io.playmaker.health.Risks;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.People;
import io.playmaker.shared.Refused;
import io.playmaker.shared.Role;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of all open risks, and the register of one account. */
@Controller
class RiskPages {

    private final Risks risks;
    private final Accounts accounts;
    private final People people;

    RiskPages(Risks risks, Accounts accounts, People people) {
        this.risks = risks;
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping("/risks")
    String risks(@ModelAttribute("asked") RisksAsked asked, Model model) {
        fill(asked, model);
        model.addAttribute("segments", accounts.segments());
        model.addAttribute("owners", people.inRole(Role.CSM));
        model.addAttribute("severities", Risk.Severity.values());
        return "risks";
    }

    @GetMapping(path = "/risks", headers = "HX-Request")
    String rows(@ModelAttribute("asked") RisksAsked asked, Model model) {
        fill(asked, model);
        return "risks :: rows";
    }

    private void fill(RisksAsked asked, Model model) {
        RiskPage page = risks.open(asked.filter());
        model.addAttribute("page", page);
        model.addAttribute("kinds", RiskKind.values());
        model.addAttribute("pages", (page.total() + RisksAsked.ROWS - 1) / RisksAsked.ROWS);
    }

    @PostMapping("/accounts/{id}/risks")
    String open(
            @PathVariable long id,
            @RequestParam RiskKind kind,
            @RequestParam Risk.Severity severity,
            @RequestParam String evidence,
            @RequestParam(defaultValue = "") String nextAction,
            Principal person,
            RedirectAttributes flash) {
        return done(id, flash, Map.of("evidence", evidence, "nextAction", nextAction), () -> {
            String next = nextAction.isBlank() ? null : nextAction.strip();
            risks.open(
                    accounts.get(AccountPages.known(id)).id(),
                    kind,
                    severity,
                    evidence.strip(),
                    next,
                    person.getName());
            return "The risk is open.";
        });
    }

    @PostMapping("/accounts/{id}/risks/{risk}")
    String change(
            @PathVariable long id,
            @PathVariable long risk,
            @RequestParam(required = false) Risk.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable String evidence,
            @RequestParam(required = false) @Nullable String nextAction,
            @RequestParam(required = false) @Nullable String owner,
            Principal person,
            RedirectAttributes flash) {
        return done(id, flash, Map.of(), () -> {
            Risks.Edit edit = new Risks.Edit(severity, evidence, nextAction, owner);
            risks.change(AccountPages.known(id), risk, edit, person.getName());
            return "The risk is changed.";
        });
    }

    @PostMapping("/accounts/{id}/risks/{risk}/close")
    String close(
            @PathVariable long id,
            @PathVariable long risk,
            @RequestParam String reason,
            Principal person,
            RedirectAttributes flash) {
        return done(id, flash, Map.of(), () -> {
            risks.close(AccountPages.known(id), risk, reason.strip(), person.getName());
            return "The risk is closed.";
        });
    }

    private interface Work {
        String done();
    }

    private static String done(long account, RedirectAttributes flash, Map<String, String> asked, Work work) {
        try {
            flash.addFlashAttribute("done", work.done());
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
            if (!asked.isEmpty()) flash.addFlashAttribute("newRisk", asked);
        }
        return "redirect:/accounts/" + account + "#risks-h";
    }
}
