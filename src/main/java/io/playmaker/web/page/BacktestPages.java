package io.playmaker.web.page;

import io.playmaker.health.ScorecardContent;
import io.playmaker.health.Scorecards;
import io.playmaker.health.TriedScorecard;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.BacktestReport;
import io.playmaker.trigger.Backtests;
import io.playmaker.web.StartsAsCsv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision table or scorecards tried on history: ask, watch, read. */
@Controller
@RequestMapping("/backtests")
class BacktestPages {

    private static final int SHOWN = 50;
    private static final int LISTED = 15;

    private final Backtests backtests;
    private final Scorecards scorecards;
    private final Playbooks playbooks;
    private final BacktestForm form;
    private final StartsAsCsv csv;
    private final Who who;

    BacktestPages(
            Backtests backtests,
            Scorecards scorecards,
            Playbooks playbooks,
            BacktestForm form,
            StartsAsCsv csv,
            Who who) {
        this.backtests = backtests;
        this.scorecards = scorecards;
        this.playbooks = playbooks;
        this.form = form;
        this.csv = csv;
        this.who = who;
    }

    @GetMapping
    String all(Model model) {
        list(model);
        model.addAttribute("today", form.today());
        model.addAttribute("yearAgo", form.yearAgo());
        model.addAttribute("tables", backtests.tables());
        model.addAttribute(
                "scorecards",
                scorecards.segments().stream().map(scorecards::versions).toList());
        model.addAttribute("playbooks", playbooks.catalogue());
        return "backtests";
    }

    @GetMapping(headers = "HX-Request")
    String list(Model model) {
        var known = backtests.list(0, SHOWN);
        model.addAttribute("backtests", known);
        model.addAttribute("going", known.stream().anyMatch(Backtest::going));
        return "backtests :: list";
    }

    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal person,
            RedirectAttributes flash)
            throws IOException {
        try {
            return "redirect:/backtests/"
                    + backtests.ask(form.read(asked, file), person.getName()).id();
        } catch (Invalid e) {
            flash.addFlashAttribute(
                    "problems", e.problems().stream().limit(SHOWN).toList());
            flash.addFlashAttribute("asked", asked.toSingleValueMap());
            return "redirect:/backtests";
        }
    }

    /** From the scorecard's editor, before anything is saved: the last year by what stands there. */
    @PostMapping("/scorecard/{segment}")
    String scorecard(
            @PathVariable String segment, @RequestParam String content, Principal person, RedirectAttributes flash) {
        try {
            ScorecardContent tried = form.scorecard(content);
            return "redirect:/backtests/"
                    + backtests
                            .ask(form.lastYear(Map.of(segment, new TriedScorecard(null, tried))), person.getName())
                            .id();
        } catch (Invalid e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            flash.addFlashAttribute("draft", content);
            return "redirect:/scorecards/{segment}";
        }
    }

    /** @param playbook whose starts the first chart shows; all by default */
    @GetMapping("/{id}")
    String backtest(@PathVariable long id, @RequestParam(required = false) @Nullable String playbook, Model model) {
        progress(id, playbook, model);
        return "backtest";
    }

    @GetMapping(path = "/{id}", headers = "HX-Request")
    String progress(@PathVariable long id, @RequestParam(required = false) @Nullable String playbook, Model model) {
        Backtest one = backtests.backtest(id);
        model.addAttribute("one", one);
        model.addAttribute(
                "names", playbooks.catalogue().stream().collect(Collectors.toMap(Playbook::key, Playbook::name)));
        if (one.state() == Backtest.State.DONE) report(one, playbook, model);
        return "backtest :: report";
    }

    private void report(Backtest one, @Nullable String playbook, Model model) {
        BacktestReport report = backtests.report(one.id());
        boolean compared =
                one.question().triesTable() || !one.question().scorecards().isEmpty();
        BacktestCharts charts = new BacktestCharts(report, compared);
        model.addAttribute("report", report);
        model.addAttribute("compared", compared);
        model.addAttribute("playbook", playbook);
        model.addAttribute("summary", BacktestWords.summary(one, report));
        model.addAttribute("weeks", BacktestWords.weeks(report, playbook));
        model.addAttribute("weeksChart", charts.weeks(BacktestWords.weeks(report, playbook)));
        model.addAttribute("loadChart", charts.load(owner -> owner.isEmpty() ? "nobody yet" : who.name(owner)));
        model.addAttribute("leadChart", charts.leads());
        model.addAttribute("left", backtests.left(one.id(), 0, SHOWN));
        model.addAttribute("onlyNow", backtests.onlyIn(one.id(), Lane.BASELINE, 0, LISTED));
        model.addAttribute("onlyTried", backtests.onlyIn(one.id(), Lane.VARIANT, 0, LISTED));
        model.addAttribute("countOnlyNow", backtests.countOnlyIn(one.id(), Lane.BASELINE));
        model.addAttribute("countOnlyTried", backtests.countOnlyIn(one.id(), Lane.VARIANT));
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Principal person, RedirectAttributes flash) {
        try {
            backtests.cancel(id, person.getName());
            flash.addFlashAttribute("done", "It is cancelled; what it had found is gone.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/backtests/" + id;
    }

    @GetMapping("/{id}/starts.csv")
    void starts(@PathVariable long id, HttpServletResponse answer) throws IOException {
        csv.write(id, answer);
    }
}
