package io.playmaker.playbook;

import io.playmaker.playbook.EngineVersions.Place;
import io.playmaker.playbook.RetiredVersions.Known;
import io.playmaker.playbook.RetiredVersions.Retired;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of versions of playbooks: which there are, where their runs stand, and which no longer start. */
@Service("playbookVersions")
@Transactional
public class Versions {

    private static final Logger log = LoggerFactory.getLogger(Versions.class);
    private static final Period LATELY = Period.ofDays(90);

    private final EngineVersions engine;
    private final RunCounts counts;
    private final RetiredVersions retired;
    private final Clock clock;

    Versions(EngineVersions engine, RunCounts counts, RetiredVersions retired, Clock clock) {
        this.engine = engine;
        this.counts = counts;
        this.retired = retired;
        this.clock = clock;
    }

    /**
     * Every version of a playbook, the newest first.
     *
     * @throws Missing when there is no such playbook
     */
    public List<Version> of(String playbook) {
        List<EngineVersions.Deployed> deployed = engine.versions(playbook);
        if (deployed.isEmpty()) throw Missing.of("playbook", playbook);
        Map<Integer, Integer> open = counts.open(playbook);
        Known known = retired.known();
        Optional<Integer> current = deployed.stream()
                .map(EngineVersions.Deployed::version)
                .filter(version -> known.starts(playbook, version))
                .findFirst();
        return deployed.stream()
                .map(one -> version(
                        playbook,
                        one,
                        open.getOrDefault(one.version(), 0),
                        known,
                        current.filter(version -> version == one.version()).isPresent()))
                .toList();
    }

    private static Version version(
            String playbook, EngineVersions.Deployed one, int openRuns, Known known, boolean current) {
        Retired retired = known.of(playbook, one.version()).orElse(null);
        Version.State state = current
                ? Version.State.CURRENT
                : known.starts(playbook, one.version()) ? Version.State.OLDER : Version.State.RETIRED;
        return new Version(playbook, one.version(), one.at(), one.by(), one.source(), openRuns, state, retired);
    }

    /** When and why the playbook was retired as a whole, if it was. */
    public Optional<Retired> retired(String playbook) {
        return retired.known().of(playbook, RetiredVersions.ALL);
    }

    /** Playbooks that were retired as a whole. */
    public List<Retired> retired() {
        return retired.known().all().stream()
                .filter(one -> one.version() == RetiredVersions.ALL)
                .toList();
    }

    /** Where open runs stand, in that version or in all, the most crowded place first. */
    public List<Place> standing(String playbook, @Nullable Integer version) {
        Map<String, Place> places = new LinkedHashMap<>();
        counts.open(playbook).keySet().stream()
                .filter(one -> version == null || version.equals(one))
                .sorted(Comparator.reverseOrder())
                .forEach(one -> engine.standing(playbook, one)
                        .forEach(place -> places.merge(place.element(), place, Place::and)));
        return places.values().stream()
                .sorted(Comparator.comparing(Place::times).reversed().thenComparing(Place::element))
                .toList();
    }

    /** Open runs by playbook. */
    public Map<String, Integer> openRuns() {
        return counts.open();
    }

    /** By playbook: how many runs ended with each outcome in the last 90 days, the most frequent first. */
    public Map<String, Map<String, Integer>> outcomesLately() {
        return counts.endedSince(
                clock.instant().atOffset(ZoneOffset.UTC).minus(LATELY).toInstant());
    }

    /**
     * Lets no new run start in this version, or, without a version, of this playbook; the newest version that is left is
     * current from now on. Open runs go on to their ends, and a playbook that calls this one goes on calling it.
     *
     * @throws Refused when it is retired already
     */
    public void retire(String playbook, @Nullable Integer version, String reason, String by) {
        if (reason.isBlank()) throw new Invalid("reason", "Say why; people read it where a start is refused.");
        Retired one = new Retired(playbook, known(playbook, version), reason.strip(), by, clock.instant());
        if (!retired.add(one)) throw new Refused(called(playbook, version) + " is retired already.");
        log.info("{} was retired by {}.", called(playbook, version), by);
    }

    /**
     * Takes that back.
     *
     * @throws Refused when it is not retired
     */
    public void takeBack(String playbook, @Nullable Integer version, String by) {
        if (!retired.remove(playbook, known(playbook, version)))
            throw new Refused(called(playbook, version) + " is not retired.");
        log.info("{} may start again, says {}.", called(playbook, version), by);
    }

    private int known(String playbook, @Nullable Integer version) {
        List<EngineVersions.Deployed> deployed = engine.versions(playbook);
        if (deployed.isEmpty()) throw Missing.of("playbook", playbook);
        if (version == null) return RetiredVersions.ALL;
        if (deployed.stream().noneMatch(one -> one.version() == version))
            throw Missing.of("version of " + playbook, version);
        return version;
    }

    private static String called(String playbook, @Nullable Integer version) {
        return version == null ? "The playbook " + playbook : "Version " + version + " of " + playbook;
    }
}
