package io.playmaker.web.page;

import io.playmaker.library.Facts;
import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.MaterialKind;
import io.playmaker.playbook.Playbooks;
import io.playmaker.web.MaterialUses;
import io.playmaker.web.MaterialUses.Group;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library as people read it. */
@Controller
@RequestMapping("/materials")
class MaterialPages {

    private final Library library;
    private final MaterialUses uses;
    private final Playbooks playbooks;

    MaterialPages(Library library, MaterialUses uses, Playbooks playbooks) {
        this.library = library;
        this.uses = uses;
        this.playbooks = playbooks;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String playbook,
            Model model) {
        model.addAttribute("words", words);
        model.addAttribute("kind", kind);
        model.addAttribute("playbook", playbook);
        model.addAttribute("kinds", MaterialKind.values());
        model.addAttribute("catalogue", playbooks.catalogue());
        List<Material> found = uses.search(words, kind(kind), playbook);
        model.addAttribute("found", found);
        model.addAttribute("groups", words.isBlank() ? uses.byPlaybook(found) : List.of(new Group("", found)));
        model.addAttribute("tallies", library.tallies());
        return "materials";
    }

    /** A word that is no kind means any, as an address that somebody changed by hand. */
    static @org.jspecify.annotations.Nullable MaterialKind kind(String word) {
        return Named.one(MaterialKind.values(), word);
    }

    @GetMapping("/{key}")
    String material(@PathVariable String key, Model model) {
        Material material = library.get(key);
        model.addAttribute("material", material);
        model.addAttribute("reads", library.html(material.says(), Facts.NONE));
        model.addAttribute("uses", uses.of(key));
        model.addAttribute("history", library.history(key));
        model.addAttribute("tallies", library.tallies(key));
        model.addAttribute("missed", library.missed(key));
        return "material";
    }

    /** One version: how it reads, and what it changed. */
    @GetMapping("/{key}/versions/{version}")
    String version(@PathVariable String key, @PathVariable int version, Model model) {
        Material one = library.inVersion(key, version);
        List<Material> earlier = library.history(key).stream()
                .filter(other -> other.version() < version)
                .toList();
        Material before = earlier.isEmpty() ? null : earlier.get(0);
        model.addAttribute("now", library.get(key));
        model.addAttribute("one", one);
        model.addAttribute("before", before);
        model.addAttribute("changes", before == null ? List.of() : library.differences(before, one));
        model.addAttribute("reads", library.html(one.says(), Facts.NONE));
        return "material-version";
    }
}
