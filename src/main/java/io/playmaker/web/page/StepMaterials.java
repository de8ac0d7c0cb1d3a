package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.library.Facts;
import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.Rendering;
import io.playmaker.library.Vote;
import io.playmaker.library.Vote.Place;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What helps with a step of a run, filled with what is known of the account; forms in Tasklist link here. */
@Controller
@RequestMapping("/runs/{id}/steps/{step}/materials")
class StepMaterials {

    private final Playbooks playbooks;
    private final Accounts accounts;
    private final Library library;

    StepMaterials(Playbooks playbooks, Accounts accounts, Library library) {
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.library = library;
    }

    /** @param vote what the person who looks said about it before */
    public record Offered(
            Material material, Rendering reads, @Nullable Vote vote) {}

    @GetMapping
    String materials(@PathVariable long id, @PathVariable String step, Principal person, Model model) {
        Run run = playbooks.run(id);
        Playbook playbook = playbooks.playbook(run.playbook(), run.playbookVersion());
        Playbook.StepModel drawn = step(playbook, step);
        List<Material> materials = library.get(drawn.materials());
        Place place = new Place(id, step, person.getName());
        library.used(materials, place);
        Facts facts = library.facts(run.account(), run.subject());
        Map<String, Vote> votes = library.votes(place);
        model.addAttribute("run", run);
        model.addAttribute("account", accounts.get(run.account()));
        model.addAttribute("playbook", playbook);
        model.addAttribute("step", drawn);
        model.addAttribute(
                "offered",
                materials.stream()
                        .map(one -> new Offered(one, library.html(one.says(), facts), votes.get(one.key())))
                        .toList());
        return "step-materials";
    }

    @PostMapping("/{key}/votes")
    String vote(
            @PathVariable long id,
            @PathVariable String step,
            @PathVariable String key,
            @RequestParam boolean helped,
            @RequestParam(defaultValue = "") String missing,
            Principal person,
            RedirectAttributes flash) {
        Run run = playbooks.run(id);
        Playbook.StepModel drawn = step(playbooks.playbook(run.playbook(), run.playbookVersion()), step);
        if (!drawn.materials().contains(key)) throw Missing.of("material of this step", key);
        try {
            library.vote(key, new Place(id, step, person.getName()), helped, missing);
            flash.addFlashAttribute("done", "Thank you. Whoever writes this material reads what you said.");
        } catch (Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/runs/" + id + "/steps/" + step + "/materials#" + key;
    }

    private static Playbook.StepModel step(Playbook playbook, String key) {
        return playbook.steps().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Missing.of("step of this playbook", key));
    }
}
