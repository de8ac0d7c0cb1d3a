package io.playmaker.imports;

import io.playmaker.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The mappings that ship and the ones that were saved; a saved one stands before a shipped one of the same name. */
@Component
class Mappings {

    private final MappingRepository saved;
    private final Clock clock;
    private final Map<String, Mapping> shipped = new TreeMap<>();

    Mappings(MappingRepository saved, Clock clock) {
        this.saved = saved;
        this.clock = clock;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:mappings/*.yaml")) {
                String name = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
                String yaml = file.getContentAsString(StandardCharsets.UTF_8);
                shipped.put(name, new Mapping(name, ReadMapping.read(yaml).kind(), yaml, true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mapping> all() {
        Map<String, Mapping> all = new TreeMap<>(shipped);
        saved.all().forEach(mapping -> all.put(mapping.name(), mapping));
        List<Mapping> list = new ArrayList<>(all.values());
        list.sort(Comparator.comparing(Mapping::name));
        return list;
    }

    /** By name, or read from a definition given in its place. */
    Mapping find(String nameOrYaml) {
        Optional<Mapping> named = all().stream()
                .filter(mapping -> mapping.name().equals(nameOrYaml))
                .findFirst();
        if (named.isPresent()) return named.get();
        if (!nameOrYaml.contains("\n") && !nameOrYaml.contains(":"))
            throw new Invalid(
                    "mapping", "There is no mapping '" + nameOrYaml + "'; choose a saved one or send a definition.");
        return new Mapping("(own)", ReadMapping.read(nameOrYaml).kind(), nameOrYaml, false);
    }

    Mapping save(Mapping mapping, String by) {
        if (!mapping.name().matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,119}"))
            throw new Invalid(
                    "name", "Use letters, digits, blanks, points and hyphens for a mapping's name, 120 at most.");
        Definition definition = ReadMapping.read(mapping.definition());
        Mapping valid = new Mapping(mapping.name(), definition.kind(), mapping.definition(), false);
        saved.save(valid, by, clock.instant());
        return valid;
    }
}
