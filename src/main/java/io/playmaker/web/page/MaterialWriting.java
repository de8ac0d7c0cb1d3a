package io.playmaker.web.page;

import io.playmaker.library.Fact;
import io.playmaker.library.Facts;
import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.MaterialKind;
import io.playmaker.library.MaterialText;
import io.playmaker.library.Rendering;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library as process owners and leads write it. */
@Controller
@RequestMapping("/materials")
class MaterialWriting {

    private final Library library;

    MaterialWriting(Library library) {
        this.library = library;
    }

    /** What was typed, whether or not it can be taken. */
    record Typed(
            @Nullable String key,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable Integer basedOn,
            @Nullable String remark) {

        MaterialText says() {
            return MaterialText.checked(MaterialPages.kind(String.valueOf(kind)), title, summary, text);
        }
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(new Typed(null, null, null, null, null, 0, null), model);
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, Model model) {
        Material now = library.get(key);
        MaterialText says = now.says();
        return form(
                new Typed(key, says.kind().name(), says.title(), says.summary(), says.text(), now.version(), null),
                model);
    }

    /** Saves, or shows again what was typed and what is wrong with it. */
    @PostMapping
    String save(@ModelAttribute Typed typed, Principal person, Model model, RedirectAttributes flash) {
        try {
            Material written = library.write(
                    String.valueOf(typed.key()).strip(),
                    typed.says(),
                    typed.basedOn(),
                    typed.remark() == null ? "" : typed.remark(),
                    person.getName());
            flash.addFlashAttribute("done", "Version " + written.version() + " is what people read now.");
            return "redirect:/materials/" + written.key();
        } catch (Invalid | Refused e) {
            model.addAttribute("problem", AccountPages.sentence(e));
            return form(typed, model);
        }
    }

    /** How the text reads, while it is typed. */
    @PostMapping("/preview")
    String preview(@ModelAttribute Typed typed, Model model) {
        model.addAttribute("reads", reads(typed));
        return "material-edit :: reads";
    }

    @PostMapping("/{key}/versions/{version}/use")
    String useAgain(@PathVariable String key, @PathVariable int version, Principal person, RedirectAttributes flash) {
        try {
            library.useAgain(key, version, person.getName());
            flash.addFlashAttribute("done", "People read the text of version " + version + " now.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/materials/" + key;
    }

    private String form(Typed typed, Model model) {
        boolean fresh = typed.basedOn() != null && typed.basedOn() == 0;
        model.addAttribute("heading", fresh ? "New material" : "Edit a material");
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", MaterialKind.values());
        model.addAttribute("places", Fact.all());
        model.addAttribute("reads", reads(typed));
        return "material-edit";
    }

    private Rendering reads(Typed typed) {
        MaterialKind kind = MaterialPages.kind(String.valueOf(typed.kind()));
        String text = typed.text() == null ? "" : typed.text();
        return library.html(new MaterialText(kind == null ? MaterialKind.GUIDE : kind, "", "", text), Facts.NONE);
    }
}
