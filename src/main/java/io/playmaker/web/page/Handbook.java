package io.playmaker.web.page;

import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.MaterialText;
import io.playmaker.playbook.EngineVersions.Place;
import io.playmaker.playbook.Migrations;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Version;
import io.playmaker.playbook.Versions;
import io.playmaker.shared.Missing;
import io.playmaker.trigger.Triggers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything about one playbook, for whoever learns, works or owns it. */
@Component
class Handbook {

    private final Playbooks playbooks;
    private final Versions versions;
    private final Migrations migrations;
    private final Triggers triggers;
    private final Library library;

    Handbook(Playbooks playbooks, Versions versions, Migrations migrations, Triggers triggers, Library library) {
        this.playbooks = playbooks;
        this.versions = versions;
        this.migrations = migrations;
        this.triggers = triggers;
        this.library = library;
    }

    /** @param version whose runs are counted and whose model is shown; null for all runs, in the current model */
    void write(String key, @Nullable Integer version, Model page) {
        List<Version> all = versions.of(key);
        Version shown = shown(all, version);
        Playbook playbook = playbooks.playbook(key, shown.number());
        page.addAttribute("playbook", playbook);
        page.addAttribute("versions", all);
        page.addAttribute("shown", shown);
        page.addAttribute("chosen", version);
        page.addAttribute("retired", versions.retired(key).orElse(null));
        page.addAttribute("migrations", migrations.of(key));
        page.addAttribute("rows", triggers.whatStarts(key));
        page.addAttribute("callers", callers(key));
        page.addAttribute("names", names());
        page.addAttribute("materials", materials(playbook));
        page.addAttribute("ended", versions.outcomesLately().getOrDefault(key, Map.of()));
        places(playbook, versions.standing(key, version), page);
    }

    /** The version asked for, or the one that new runs start in, or the newest. */
    Version shown(List<Version> all, @Nullable Integer version) {
        if (version != null)
            return all.stream()
                    .filter(one -> one.number() == version)
                    .findFirst()
                    .orElseThrow(() -> Missing.of("version", version));
        return all.stream()
                .filter(one -> one.state() == Version.State.CURRENT)
                .findFirst()
                .orElse(all.get(0));
    }

    private static void places(Playbook playbook, List<Place> standing, Model page) {
        Set<String> steps =
                playbook.steps().stream().map(Playbook.StepModel::key).collect(Collectors.toSet());
        page.addAttribute("standing", standing);
        page.addAttribute(
                "counts",
                standing.stream()
                        .map(place -> place.element() + "=" + place.times())
                        .collect(Collectors.joining(" ")));
        page.addAttribute(
                "atSteps",
                standing.stream()
                        .filter(place -> steps.contains(place.element()))
                        .collect(Collectors.toMap(Place::element, Place::times)));
    }

    /** What each material is called, by key, in one query for all steps. */
    private Map<String, MaterialText> materials(Playbook playbook) {
        Set<String> named = playbook.steps().stream()
                .flatMap(step -> step.materials().stream())
                .collect(Collectors.toSet());
        return library.get(named).stream().collect(Collectors.toMap(Material::key, Material::says));
    }

    /** Playbooks that call or start this one. */
    private List<Playbook> callers(String key) {
        return playbooks.catalogue().stream()
                .filter(one -> one.calls().contains(key))
                .toList();
    }

    private Map<String, String> names() {
        return playbooks.catalogue().stream().collect(Collectors.toMap(Playbook::key, Playbook::name));
    }
}
