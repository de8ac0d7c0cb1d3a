package io.playmaker.web.page;

import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.Missing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PlaybookPages {

    private final Playbooks playbooks;

    PlaybookPages(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GetMapping("/playbooks")
    String catalogue(Model model) {
        model.addAttribute("catalogue", playbooks.catalogue());
        return "playbooks";
    }

    @GetMapping("/playbooks/{key}")
    String playbook(@PathVariable String key, Model model) {
        model.addAttribute("playbook", known(key));
        return "playbook";
    }

    @GetMapping("/playbooks/{key}/diagram.bpmn")
    ResponseEntity<String> diagram(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(playbooks.diagram(key, known(key).version()));
    }

    private Playbook known(String key) {
        return playbooks.catalogue().stream()
                .filter(playbook -> playbook.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Missing.of("playbook", key));
    }
}
