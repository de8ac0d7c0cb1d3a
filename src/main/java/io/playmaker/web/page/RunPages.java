package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Start;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/runs/{id}")
class RunPages {

    private final Playbooks playbooks;
    private final Accounts accounts;
    private final Reasons reasons;

    RunPages(Playbooks playbooks, Accounts accounts, Reasons reasons) {
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.reasons = reasons;
    }

    @GetMapping
    String run(@PathVariable long id, Model model) {
        Run run = known(id);
        Start start = playbooks.startOf(id);
        model.addAttribute("run", run);
        model.addAttribute("account", accounts.get(run.account()));
        Playbook playbook = playbook(run);
        model.addAttribute("playbook", playbook);
        model.addAttribute(
                "helped",
                playbook.steps().stream()
                        .filter(step -> !step.materials().isEmpty())
                        .map(Playbook.StepModel::key)
                        .toList());
        model.addAttribute("steps", playbooks.steps(id));
        model.addAttribute("standsAt", playbooks.standsAt(id));
        model.addAttribute("awaited", playbooks.awaitedMessages(id));
        model.addAttribute("troubles", playbooks.troubles(id));
        model.addAttribute("start", start);
        reasons.explain(start, model);
        return "run";
    }

    /** In the run's version; a model that was deleted leaves its key. */
    private Playbook playbook(Run run) {
        try {
            return playbooks.playbook(run.playbook(), run.playbookVersion());
        } catch (Missing e) {
            String key = run.playbook();
            return new Playbook(key, key, 0, Map.of(), Map.of(), List.of(), List.of(), List.of(), null);
        }
    }

    @GetMapping("/diagram.bpmn")
    ResponseEntity<String> diagram(@PathVariable long id) {
        Run run = known(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(playbooks.diagram(run.playbook(), run.playbookVersion()));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long id, @RequestParam String reason, Principal person, RedirectAttributes flash) {
        try {
            if (reason.isBlank()) throw new Invalid("reason", "Say why; the reason is kept with the run.");
            playbooks.cancel(id, reason.strip(), person.getName());
            flash.addFlashAttribute("done", "The run was cancelled.");
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/runs/" + id;
    }

    @PostMapping("/troubles/{trouble}/retry")
    String retry(@PathVariable long id, @PathVariable long trouble, Principal person, RedirectAttributes flash) {
        return troubled(
                id,
                trouble,
                flash,
                "It is tried again within seconds.",
                () -> playbooks.retry(trouble, person.getName()));
    }

    @PostMapping("/troubles/{trouble}/dismiss")
    String dismiss(@PathVariable long id, @PathVariable long trouble, Principal person, RedirectAttributes flash) {
        return troubled(
                id,
                trouble,
                flash,
                "Noted: somebody has seen to it.",
                () -> playbooks.dismiss(trouble, person.getName()));
    }

    private String troubled(long id, long trouble, RedirectAttributes flash, String done, Runnable act) {
        if (playbooks.troubles(id).stream().noneMatch(one -> one.id() == trouble))
            throw Missing.of("open trouble", trouble);
        try {
            act.run();
            flash.addFlashAttribute("done", done);
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/runs/" + id;
    }

    @PostMapping("/messages")
    String message(@PathVariable long id, @RequestParam String message, Principal person, RedirectAttributes flash) {
        try {
            playbooks.message(id, message, Map.of(), person.getName());
            flash.addFlashAttribute("done", "The run was told.");
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/runs/" + id;
    }

    private Run known(long id) {
        return playbooks.find(id).orElseThrow(() -> Missing.of("run", id));
    }
}
