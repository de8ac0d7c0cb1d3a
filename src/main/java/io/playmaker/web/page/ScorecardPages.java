package io.playmaker.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.account.Accounts;
import io.playmaker.health.Band;
import io.playmaker.health.ScorecardContent;
import io.playmaker.health.ScorecardPreview;
import io.playmaker.health.ScorecardPreview.Moved;
import io.playmaker.health.ScorecardVersion;
import io.playmaker.health.Scorecards;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
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

/** How health is scored: look at a scorecard, change it, see what that would change, compare and go back. */
@Controller
@RequestMapping("/scorecards")
class ScorecardPages {

    private static final int SHOWN = 100;

    private final Scorecards scorecards;
    private final Signals signals;
    private final Accounts accounts;
    private final WouldStart wouldStart;
    private final Words words;
    private final ObjectMapper json;

    ScorecardPages(
            Scorecards scorecards,
            Signals signals,
            Accounts accounts,
            WouldStart wouldStart,
            Words words,
            ObjectMapper json) {
        this.scorecards = scorecards;
        this.signals = signals;
        this.accounts = accounts;
        this.wouldStart = wouldStart;
        this.words = words;
        this.json = json;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "scorecards",
                scorecards.segments().stream().map(scorecards::newest).toList());
        return "scorecards";
    }

    /** @param version the one to look at; the newest by default */
    @GetMapping("/{segment}")
    String scorecard(
            @PathVariable String segment, @RequestParam(required = false) @Nullable Integer version, Model model) {
        List<ScorecardVersion> versions = scorecards.versions(segment);
        ScorecardVersion shown = version == null ? versions.get(0) : scorecards.version(segment, version);
        model.addAttribute("title", words.plain(segment) + " scorecard");
        model.addAttribute("versions", versions);
        model.addAttribute("newest", versions.get(0));
        model.addAttribute("shown", shown);
        model.addAttribute("measures", signals.measures());
        model.addAttribute("editor", editor(shown));
        return "scorecard";
    }

    @GetMapping("/{segment}/compare")
    String compare(@PathVariable String segment, @RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("title", words.plain(segment) + " scorecard, compared");
        model.addAttribute("from", scorecards.version(segment, from));
        model.addAttribute("to", scorecards.version(segment, to));
        model.addAttribute(
                "lines",
                ScorecardLine.of(
                        scorecards.version(segment, from).content(),
                        scorecards.version(segment, to).content(),
                        signals.measures()));
        return "scorecard-compare";
    }

    /** A part of the page: what the content in the editor would change. */
    @PostMapping("/{segment}/preview")
    String preview(@PathVariable String segment, @RequestParam String content, Model model) {
        try {
            ScorecardPreview preview = scorecards.preview(segment, read(content));
            model.addAttribute("preview", preview);
            model.addAttribute("shown", preview.moved().stream().limit(SHOWN).toList());
            model.addAttribute(
                    "names", names(preview.moved().stream().limit(SHOWN).toList()));
            model.addAttribute("starts", wouldStart.of(preview));
            model.addAttribute("inOrder", Band.values());
        } catch (Invalid e) {
            model.addAttribute("problems", e.problems());
        }
        return "scorecard-preview";
    }

    @PostMapping("/{segment}")
    String save(
            @PathVariable String segment,
            @RequestParam String content,
            @RequestParam int after,
            @RequestParam(defaultValue = "") String comment,
            Principal person,
            RedirectAttributes flash) {
        try {
            ScorecardVersion saved = scorecards.save(segment, read(content), after, comment, person.getName());
            flash.addFlashAttribute(
                    "done",
                    "Version %d is in force. Accounts are scored anew in the background.".formatted(saved.version()));
        } catch (Invalid | Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            flash.addFlashAttribute("draft", content);
        }
        return "redirect:/scorecards/{segment}";
    }

    @PostMapping("/{segment}/roll-back")
    String rollBack(@PathVariable String segment, @RequestParam int to, Principal person, RedirectAttributes flash) {
        ScorecardVersion saved = scorecards.rollBack(segment, to, person.getName());
        flash.addFlashAttribute(
                "done", "Version %d says what version %d said, and is in force.".formatted(saved.version(), to));
        return "redirect:/scorecards/{segment}";
    }

    private Map<Object, String> names(List<Moved> moved) {
        return accounts.get(moved.stream().map(Moved::account).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey(), one -> one.getValue().name()));
    }

    /** What the editor's script needs: the content, and every measure there is. */
    private record Editor(ScorecardContent content, List<Measured> measures) {

        private record Measured(String key, String title, String dimension, String unit, long staleDays) {

            static Measured of(Measure measure) {
                return new Measured(
                        measure.key(),
                        measure.title(),
                        measure.dimension().name(),
                        measure.unit(),
                        measure.staleAfter().toDays());
            }
        }
    }

    private String editor(ScorecardVersion shown) {
        try {
            return json.writeValueAsString(new Editor(
                    shown.content(),
                    signals.measures().values().stream()
                            .map(Editor.Measured::of)
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scorecard has no JSON form", e);
        }
    }

    private ScorecardContent read(String content) {
        try {
            return json.readValue(content, ScorecardContent.class);
        } catch (JsonProcessingException e) {
            throw new Invalid(
                    "content", "This cannot be read as a scorecard. Load the page again and make the change there.");
        }
    }
}
