package io.playmaker.web.page;

import io.playmaker.access.Scope;
import io.playmaker.access.Tokens;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.shared.People;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens, for administrators. */
@Controller
@RequestMapping("/settings/tokens")
class TokenPages {

    private static final Map<Integer, String> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put(30, "30 days");
        TERMS.put(90, "90 days");
        TERMS.put(180, "half a year");
        TERMS.put(365, "a year");
    }

    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    TokenPages(Tokens tokens, People people, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String tokens(@ModelAttribute("asked") Asked asked, Principal person, Model model) {
        return page(person, model);
    }

    /** Answers with the page itself: the secret is on it this once and is kept nowhere. */
    @PostMapping
    String create(@ModelAttribute("asked") Asked asked, Principal person, Model model) {
        try {
            String owner = asked.owner() == null ? person.getName() : asked.owner();
            if (people.find(owner).isEmpty()) throw new Invalid("owner", "Nobody signs in as " + owner + ".");
            model.addAttribute(
                    "made",
                    tokens.create(
                            owner, asked.nameAsked(), asked.scopesAsked(), asked.days() == null ? 90 : asked.days()));
        } catch (Invalid e) {
            model.addAttribute(
                    "wrong",
                    e.problems().stream().collect(Collectors.toMap(Problem::field, Problem::message, (a, b) -> a)));
        }
        return page(person, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "The token “" + tokens.revoke(id).name() + "” opens nothing any more.");
        return "redirect:/settings/tokens";
    }

    private String page(Principal person, Model model) {
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("people", people.all());
        model.addAttribute("terms", TERMS);
        model.addAttribute("me", person.getName());
        return "tokens";
    }

    /** What was filled in. */
    record Asked(
            @Nullable String name,
            @Nullable String owner,
            @Nullable Integer days,
            @Nullable List<String> scope) {

        String nameAsked() {
            return name == null ? "" : name;
        }

        Set<Scope> scopesAsked() {
            Set<Scope> scopes = new LinkedHashSet<>();
            if (scope != null) scope.forEach(key -> Scope.of(key).ifPresent(scopes::add));
            return scopes;
        }

        public boolean wants(String key) {
            return scope != null && scope.contains(key);
        }
    }
}
