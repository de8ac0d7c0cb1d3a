package io.playmaker.web.page;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.Health;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.Triggers;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MomentPages {

    private final Triggers triggers;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final Health health;
    private final Signals signals;
    private final Words words;

    MomentPages(
            Triggers triggers, Playbooks playbooks, Accounts accounts, Health health, Signals signals, Words words) {
        this.triggers = triggers;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.health = health;
        this.signals = signals;
        this.words = words;
    }

    @GetMapping("/moments")
    String moments(@ModelAttribute("asked") MomentsAsked asked, Model model) {
        List<Moment> shown = triggers.moments(asked.filter());
        Map<Long, List<Start>> starts = playbooks
                .startsOfMoments(shown.stream().map(Moment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(start -> start.moment() == null ? 0L : start.moment()));
        model.addAttribute("found", shown);
        model.addAttribute(
                "verdicts",
                shown.stream()
                        .map(Moment::id)
                        .collect(Collectors.toMap(Function.identity(), id -> starts.getOrDefault(id, List.of()))));
        model.addAttribute(
                "names", accounts.get(shown.stream().map(Moment::account).toList()));
        model.addAttribute("account", asked.account() == null ? null : account(asked.account()));
        model.addAttribute("counts", triggers.counts());
        model.addAttribute("states", Moment.State.values());
        model.addAttribute("kinds", MomentKind.values());
        model.addAttribute("types", types());
        model.addAttribute("playbooks", playbooks.catalogue());
        model.addAttribute("atMost", Triggers.COUNTED_AT_MOST);
        model.addAttribute("late", asked.lateMayBe() ? triggers.tooLate(asked.filter()) : 0);
        model.addAttribute(
                "catchUp",
                triggers.catchUps(1).stream()
                        .filter(words::isThisMonth)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("more", shown.size() == MomentsAsked.ROWS);
        return "moments";
    }

    private Account account(long id) {
        return accounts.get(AccountPages.known(id));
    }

    /** What may happen, as moments call it. */
    private List<String> types() {
        List<String> types = new ArrayList<>(Triggers.OWN_MOMENTS);
        signals.events().keySet().stream().map(event -> event.replace('.', '-')).forEach(types::add);
        return types.stream().sorted().toList();
    }

    @GetMapping("/moments/{id}")
    String moment(@PathVariable long id, Model model) {
        Moment moment = triggers.find(id).orElseThrow(() -> Missing.of("moment", id));
        model.addAttribute("moment", moment);
        model.addAttribute("title", words.plain(moment.type()));
        model.addAttribute("account", accounts.get(moment.account()));
        model.addAttribute("verdicts", playbooks.startsOfMoment(id));
        model.addAttribute("titles", signals.events());
        model.addAttribute(
                "snapshot",
                moment.snapshot() == null
                        ? null
                        : health.snapshot(moment.snapshot()).orElse(null));
        model.addAttribute(
                "fact",
                moment.signal() == null ? null : signals.find(moment.signal()).orElse(null));
        return "moment";
    }

    @PostMapping("/moments/{id}/retry")
    String retry(@PathVariable long id, Principal person, RedirectAttributes flash) {
        try {
            triggers.retry(id, person.getName());
            flash.addFlashAttribute("done", "The moment is back in the queue and will be tried within seconds.");
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/moments/" + id;
    }
}
