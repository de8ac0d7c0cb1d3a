package io.playmaker.web.page;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PlaybookPages {

    private final Playbooks playbooks;
    private final Versions versions;
    private final Handbook handbook;

    PlaybookPages(Playbooks playbooks, Versions versions, Handbook handbook) {
        this.playbooks = playbooks;
        this.versions = versions;
        this.handbook = handbook;
    }

    @GetMapping("/playbooks")
    String catalogue(Model model) {
        model.addAttribute("catalogue", playbooks.catalogue());
        model.addAttribute("open", versions.openRuns());
        model.addAttribute("ended", versions.outcomesLately());
        model.addAttribute("retired", versions.retired());
        return "playbooks";
    }

    @GetMapping("/playbooks/{key}")
    String playbook(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version, Model model) {
        handbook.write(key, version, model);
        return "playbook";
    }

    /** With a version that one, otherwise the one that new runs start in. */
    @GetMapping("/playbooks/{key}/diagram.bpmn")
    ResponseEntity<String> diagram(
            @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(playbooks.diagram(
                        key,
                        version == null ? handbook.shown(versions.of(key), null).number() : version));
    }
}
