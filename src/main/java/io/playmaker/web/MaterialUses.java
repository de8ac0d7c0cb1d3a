package io.playmaker.web;

import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.MaterialKind;
import io.playmaker.library.Search;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which materials belong to which playbooks: models name them, and their keys begin with a playbook's. */
@Component
public class MaterialUses {

    private final Library library;
    private final Playbooks playbooks;

    MaterialUses(Library library, Playbooks playbooks) {
        this.library = library;
        this.playbooks = playbooks;
    }

    /** A step that names a material. */
    public record Use(Playbook playbook, Playbook.StepModel step) {}

    /** Materials under the name of the playbook that their keys begin with. */
    public record Group(String name, List<Material> materials) {}

    /** What is common comes first, then playbook by playbook; each group in the order given. */
    public List<Group> byPlaybook(List<Material> materials) {
        Map<String, String> names =
                playbooks.catalogue().stream().collect(Collectors.toMap(Playbook::key, Playbook::name));
        Map<String, List<Material>> groups = materials.stream()
                .collect(Collectors.groupingBy(one -> playbook(one.key(), names), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(names.getOrDefault(group.getKey(), "For every playbook"), group.getValue()))
                .toList();
    }

    /** The longest key that fits, or nothing. */
    private static String playbook(String material, Map<String, String> names) {
        return names.keySet().stream()
                .filter(key -> material.startsWith(key + "-"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** The steps of the newest versions that name it. */
    public List<Use> of(String material) {
        return playbooks.catalogue().stream()
                .flatMap(playbook -> playbook.steps().stream().map(step -> new Use(playbook, step)))
                .filter(use -> use.step().materials().contains(material))
                .toList();
    }

    /** @param playbook only what it names or what is called after it; everything when empty */
    public List<Material> search(String words, @Nullable MaterialKind kind, String playbook) {
        if (playbook.isBlank()) return library.search(new Search(words, kind, null));
        Set<String> named = playbooks.catalogue().stream()
                .filter(one -> one.key().equals(playbook))
                .flatMap(one -> one.steps().stream())
                .flatMap(step -> step.materials().stream())
                .collect(Collectors.toSet());
        Stream<Material> called = library.search(new Search(words, kind, null)).stream();
        return called.filter(one -> named.contains(one.key()) || one.key().startsWith(playbook + "-"))
                .toList();
    }
}
