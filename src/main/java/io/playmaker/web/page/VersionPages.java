package io.playmaker.web.page;

import io.playmaker.playbook.Versions;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a process owner decides about a playbook or one of its versions. */
@Controller
@RequestMapping("/playbooks/{key}")
class VersionPages {

    private final Versions versions;

    VersionPages(Versions versions) {
        this.versions = versions;
    }

    @PostMapping("/retire")
    String retire(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam String reason,
            Principal person,
            RedirectAttributes flash) {
        return said(
                key,
                flash,
                "No new run starts in it. Open runs go on to their ends.",
                () -> versions.retire(key, version, reason, person.getName()));
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            Principal person,
            RedirectAttributes flash) {
        return said(key, flash, "It may start again.", () -> versions.takeBack(key, version, person.getName()));
    }

    private static String said(String key, RedirectAttributes flash, String done, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", done);
        } catch (Refused | Invalid e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
        }
        return "redirect:/playbooks/" + key;
    }
}
