package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.playbook.Migration;
import io.playmaker.playbook.Migrations;
import io.playmaker.playbook.Move;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Versions;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open runs of an older version: what would become of them, and moving them. */
@Controller
@RequestMapping("/playbooks/{key}/migrations")
class MigrationPages {

    private static final int ROWS = 100;
    private static final String BECOMES = "becomes.";

    private final Migrations migrations;
    private final Playbooks playbooks;
    private final Versions versions;
    private final Accounts accounts;

    MigrationPages(Migrations migrations, Playbooks playbooks, Versions versions, Accounts accounts) {
        this.migrations = migrations;
        this.playbooks = playbooks;
        this.versions = versions;
        this.accounts = accounts;
    }

    @GetMapping("/new")
    String prepare(@PathVariable String key, @RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("playbook", playbooks.playbook(key, to));
        model.addAttribute("from", from);
        model.addAttribute("difference", migrations.difference(new Route(key, from, to, Map.of(), false)));
        model.addAttribute(
                "standing",
                versions.standing(key, from).stream()
                        .collect(Collectors.toMap(place -> place.element(), place -> place.times())));
        return "migration-new";
    }

    @PostMapping
    String plan(
            @PathVariable String key,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "false") boolean freshTimers,
            @RequestParam(defaultValue = "0") int failuresAllowed,
            @RequestParam Map<String, String> form,
            Principal person,
            RedirectAttributes flash) {
        Map<String, String> steps = form.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(BECOMES) && !one.getValue().isEmpty())
                .collect(Collectors.toMap(one -> one.getKey().substring(BECOMES.length()), Map.Entry::getValue));
        try {
            Route route = new Route(key, from, to, steps, freshTimers);
            return "redirect:/playbooks/" + key + "/migrations/"
                    + migrations.plan(route, failuresAllowed, person.getName()).id();
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
            return "redirect:/playbooks/" + key;
        }
    }

    @GetMapping("/{id}")
    String migration(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        report(key, id, state, page, model);
        return "migration";
    }

    @GetMapping(path = "/{id}", headers = "HX-Request")
    String report(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Migration one = known(key, id);
        Move.State wanted = state(state);
        int number = Math.max(0, page);
        List<Move> found = migrations.moves(id, wanted, number, ROWS);
        model.addAttribute("one", one);
        model.addAttribute("playbook", playbooks.playbook(key, one.to()));
        model.addAttribute("wanted", wanted);
        model.addAttribute("moves", found);
        model.addAttribute(
                "accounts", accounts.get(found.stream().map(Move::account).collect(Collectors.toSet())));
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() == ROWS);
        return "migration :: report";
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable String key, @PathVariable long id, Principal person, RedirectAttributes flash) {
        return said(known(key, id), flash, () -> migrations.run(id, person.getName()));
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String key, @PathVariable long id, Principal person, RedirectAttributes flash) {
        return said(known(key, id), flash, () -> migrations.stop(id, person.getName()));
    }

    private static String said(Migration one, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (Refused e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/playbooks/" + one.playbook() + "/migrations/" + one.id();
    }

    private Migration known(String key, long id) {
        Migration known = migrations.migration(id);
        if (!known.playbook().equals(key)) throw Missing.of("migration", id);
        return known;
    }

    private static Move.@Nullable State state(@Nullable String name) {
        return Named.inAnyCase(Move.State.values(), name);
    }
}
