package io.playmaker.engine;

import io.playmaker.engine.gate.Known;
import io.playmaker.engine.gate.Vocabulary;
import io.playmaker.shared.BusinessCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets files be looked at without an application: nothing is deployed, everything else is as it will be. */
public final class FilesBeforeTheGate {

    private static final Clock MONDAY_MORNING = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private FilesBeforeTheGate() {}

    /** What files may refer to, with nothing deployed. */
    public static Known nothingDeployed() {
        return known(new NothingDeployed(), Set.of());
    }

    public static Known known(Known.Deployed deployed, Set<String> topics) {
        BusinessCalendar calendar =
                new BusinessCalendar(new BusinessCalendar.Settings(ZoneId.of("UTC"), Set.of()), MONDAY_MORNING);
        return new Known(
                Vocabulary.ofActions(),
                deployed,
                ModelGate.declared(),
                ModelGate.facts(),
                topics,
                new SampleExpressions(calendar, MONDAY_MORNING));
    }

    /** The files of processes/ and forms/, as they are deployed at the start. */
    public static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                for (Path file : found.sorted().toList()) files.put(file.toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    public static class NothingDeployed implements Known.Deployed {

        @Override
        public boolean hasPlaybook(String key) {
            return false;
        }

        @Override
        public boolean hasDecision(String key) {
            return false;
        }

        @Override
        public boolean hasMaterial(String key) {
            return false;
        }

        @Override
        public Optional<byte[]> form(String id) {
            return Optional.empty();
        }

        @Override
        public Map<String, byte[]> playbooks() {
            return Map.of();
        }
    }
}
