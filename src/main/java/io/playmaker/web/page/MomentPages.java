package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.health.Health;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.Triggers;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MomentPages {

    private static final int ROWS = 50;

    private final Triggers triggers;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final Health health;
    private final Signals signals;

    MomentPages(Triggers triggers, Playbooks playbooks, Accounts accounts, Health health, Signals signals) {
        this.triggers = triggers;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.health = health;
        this.signals = signals;
    }

    @GetMapping("/moments")
    String moments(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(0, page);
        Moment.State wanted = one(Moment.State.values(), state).orElse(null);
        MomentKind wantedKind = one(MomentKind.values(), kind).orElse(null);
        List<Moment> found = triggers.moments(new MomentFilter(null, wanted, wantedKind, null, number, ROWS + 1));
        List<Moment> shown = found.stream().limit(ROWS).toList();
        Map<Long, List<Start>> verdicts = shown.stream()
                .map(Moment::id)
                .collect(Collectors.toMap(Function.identity(), playbooks::startsOfMoment));
        model.addAttribute("moments", shown);
        model.addAttribute("verdicts", verdicts);
        model.addAttribute(
                "names", accounts.get(shown.stream().map(Moment::account).toList()));
        model.addAttribute("counts", triggers.counts());
        model.addAttribute("states", Moment.State.values());
        model.addAttribute("kinds", MomentKind.values());
        model.addAttribute("state", wanted);
        model.addAttribute("kind", wantedKind);
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > ROWS);
        return "moments";
    }

    @GetMapping("/moments/{id}")
    String moment(@PathVariable long id, Model model) {
        Moment moment = triggers.find(id).orElseThrow(() -> Missing.of("moment", id));
        model.addAttribute("moment", moment);
        model.addAttribute("account", accounts.get(moment.account()));
        model.addAttribute("verdicts", playbooks.startsOfMoment(id));
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

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
