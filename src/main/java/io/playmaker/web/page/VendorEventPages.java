package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.trigger.Forecast;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.VendorEvent;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvents;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Events of ours: written, tried on the accounts, announced, and what became of it. */
@Controller
@RequestMapping("/vendor-events")
class VendorEventPages {

    private static final int ROWS = 50;

    private final VendorEvents events;
    private final Accounts accounts;
    private final OutcomeLines outcomes;

    VendorEventPages(VendorEvents events, Accounts accounts, OutcomeLines outcomes) {
        this.events = events;
        this.accounts = accounts;
        this.outcomes = outcomes;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        List<VendorEvent> found = events.list(number, ROWS);
        model.addAttribute("events", found);
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() == ROWS);
        return "vendor-events";
    }

    @GetMapping("/new")
    String write(Model model) {
        return form(EventForm.empty(), null, model);
    }

    @PostMapping
    String write(@RequestParam MultiValueMap<String, String> sent, Principal person, Model model) {
        EventForm form = EventForm.of(sent);
        try {
            return "redirect:/vendor-events/"
                    + events.write(form.says(), person.getName()).id();
        } catch (Invalid e) {
            model.addAttribute("problems", e.problems());
            return form(form, null, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        return form(EventForm.of(events.event(id)), id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Principal person, Model model) {
        EventForm form = EventForm.of(sent);
        try {
            events.change(id, form.says(), person.getName());
            return "redirect:/vendor-events/" + id;
        } catch (Invalid e) {
            model.addAttribute("problems", e.problems());
            return form(form, id, model);
        }
    }

    private static String form(EventForm form, @Nullable Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("title", id == null ? "A new event" : "Change this event");
        model.addAttribute("kinds", Kind.values());
        return "vendor-event-edit";
    }

    @GetMapping("/{id}")
    String event(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Model model) {
        VendorEvent event = events.event(id);
        model.addAttribute("event", event);
        model.addAttribute("after", after);
        if (event.wasAnnounced()) announced(event, after, model);
        else expected(event, after, model);
        return "vendor-event";
    }

    private void announced(VendorEvent event, long after, Model model) {
        List<Moment> moments = events.moments(event.id(), after, ROWS);
        model.addAttribute("lines", outcomes.of(moments));
        names(moments.stream().map(Moment::account).toList(), model);
    }

    private void expected(VendorEvent event, long after, Model model) {
        List<Forecast.Expected> expected =
                event.mayChange() ? events.expected(event.id(), after, ROWS) : List.<Forecast.Expected>of();
        model.addAttribute("expected", expected);
        names(expected.stream().map(Forecast.Expected::account).toList(), model);
    }

    private void names(Collection<AccountId> shown, Model model) {
        model.addAttribute("accounts", accounts.get(shown));
        model.addAttribute(
                "next",
                shown.size() < ROWS
                        ? null
                        : shown.stream().mapToLong(AccountId::value).max().orElse(0));
    }

    /** A part of the page: how far it is. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("event", events.event(id));
        return "vendor-event :: progress";
    }

    /** A part of the page: what it would start, over the whole audience. */
    @GetMapping("/{id}/forecast")
    String forecast(@PathVariable long id, Model model) {
        model.addAttribute("forecast", events.forecast(id));
        return "forecast :: forecast";
    }

    /** A part of the page: what became of it, over all accounts. */
    @GetMapping("/{id}/verdicts")
    String verdicts(@PathVariable long id, Model model) {
        model.addAttribute(
                "tally", outcomes.tally(events.counts(id), after -> events.moments(id, after, OutcomeLines.PAGE)));
        return "forecast :: verdicts";
    }

    @PostMapping("/{id}/announce")
    String announce(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            Principal person,
            RedirectAttributes flash) {
        return said(id, flash, () -> events.announce(id, instant(at), person.getName()));
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, @RequestParam String reason, Principal person, RedirectAttributes flash) {
        return said(id, flash, () -> events.cancel(id, reason, person.getName()));
    }

    private static @Nullable Instant instant(String at) {
        try {
            return at.isBlank() ? null : LocalDateTime.parse(at.strip()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Invalid("announceAt", "Write day and time as 2026-12-03T09:00.");
        }
    }

    private static String said(long id, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/vendor-events/" + id;
    }
}
