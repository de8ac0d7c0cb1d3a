package io.playmaker.library;

import io.playmaker.library.Vote.Place;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of materials: found, read, written, and judged by those whom they were to help. */
@Service
@Transactional
public class Library {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    private static final int KEY_LENGTH = 120;
    private static final int REMARK = 500;
    private static final int MISSING = 1000;
    private static final int NEWEST = 50;

    private final MaterialRows rows;
    private final Versions versions;
    private final FeedbackRows feedback;
    private final FactsOfAccount facts;
    private final MaterialKeys keys;
    private final Clock clock;

    Library(
            MaterialRows rows,
            Versions versions,
            FeedbackRows feedback,
            FactsOfAccount facts,
            MaterialKeys keys,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.feedback = feedback;
        this.facts = facts;
        this.keys = keys;
        this.clock = clock;
    }

    /** The best first; equally good ones by title. */
    public List<Material> search(Search search) {
        return search.in(rows.all());
    }

    /** @throws Missing when there is no such material */
    public Material get(String key) {
        return rows.find(key).orElseThrow(() -> Missing.of("material", key));
    }

    /** In the order asked for; those that do not exist are left out. */
    public List<Material> get(Collection<String> keys) {
        Map<String, Material> found =
                rows.find(keys).stream().collect(Collectors.toMap(Material::key, Function.identity()));
        return keys.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /** Those of these keys behind which there is no material, neither written nor shipped. */
    public Set<String> unknown(Collection<String> wanted) {
        return keys.unknown(wanted);
    }

    /** The newest first, whether or not it is the one that is shown. */
    public List<Material> history(String key) {
        List<Material> found = rows.versions(key);
        if (found.isEmpty()) throw Missing.of("material", key);
        return found;
    }

    public Material inVersion(String key, int version) {
        return rows.versions(key).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Missing.of("material", key + " in version " + version));
    }

    /** Line by line, title and summary included. */
    public List<Difference> differences(Material before, Material after) {
        return Difference.between(before.says().lines(), after.says().lines());
    }

    /**
     * Adds a version, or a new material. The same text again adds none.
     *
     * @param basedOn the version the writer had in hand; null to write in any case
     * @param remark why, for the history
     * @throws Refused when somebody else wrote in between
     */
    public Material write(String key, MaterialText says, @Nullable Integer basedOn, String remark, String by) {
        checkKey(key);
        if (remark.length() > REMARK)
            throw new Invalid("remark", "is longer than " + REMARK + " characters; shorten it.");
        rows.hold(key);
        Material now = rows.find(key).orElse(null);
        int current = now == null ? 0 : now.version();
        if (basedOn != null && basedOn != current) throw new Refused(meanwhile(key, now));
        if (now != null && now.says().equals(says)) return now;
        return versions.add(key, says, false, remark.strip(), by);
    }

    private static void checkKey(String key) {
        if (!KEY.matcher(key).matches() || key.length() > KEY_LENGTH)
            throw new Invalid(
                    "key",
                    "Write it in small letters and digits with dashes, beginning with the playbook or with common,"
                            + " such as common-meeting-notes, in at most " + KEY_LENGTH + " characters.");
    }

    private static String meanwhile(String key, @Nullable Material now) {
        if (now == null) return "There is no material " + key + " that this could be based on.";
        return "Version %d of %s was written meanwhile. Look at it, then write again.".formatted(now.version(), key);
    }

    /** Goes back to an earlier version, or on to a shipped one: adds a version that reads like it. */
    public Material useAgain(String key, int version, String by) {
        rows.hold(key);
        Material wanted = inVersion(key, version);
        if (get(key).version() == version) throw new Refused("Version " + version + " is the one that is shown.");
        boolean asShipped = rows.lastShipped().stream()
                .anyMatch(last -> last.key().equals(key) && last.says().equals(wanted.says()));
        return versions.add(key, wanted.says(), asShipped, "As version " + version + ".", by);
    }

    /** What texts leave open for this account; about the subscription with that external id, if the subject is one. */
    public Facts facts(AccountId account, String subject) {
        return facts.of(account, subject);
    }

    public Rendering html(MaterialText says, Facts facts) {
        return Markdown.html(says, facts);
    }

    public Rendering plain(MaterialText says, Facts facts) {
        return Markdown.plain(says, facts);
    }

    /** Somebody has these before them. */
    public void used(List<Material> materials, Place place) {
        materials.forEach(material -> feedback.use(material, place, clock.instant()));
    }

    /**
     * Notes whether it helped; what was said before about the same is forgotten.
     *
     * @param missing what was missing; kept only when it did not help
     */
    public void vote(String material, Place place, boolean helped, String missing) {
        String said = helped ? "" : missing.strip();
        if (said.length() > MISSING)
            throw new Invalid("missing", "is longer than " + MISSING + " characters; shorten it.");
        feedback.vote(new Vote(material, get(material).version(), place, helped, said, clock.instant()));
    }

    /** What this person said, by material. */
    public Map<String, Vote> votes(Place place) {
        return feedback.votes(place).stream().collect(Collectors.toMap(Vote::material, Function.identity()));
    }

    /** What was missing, the newest first. */
    public List<Vote> missed(String material) {
        return feedback.missed(material, NEWEST);
    }

    /** By version. */
    public Map<Integer, Tally> tallies(String material) {
        return feedback.tallies(material).stream().collect(Collectors.toMap(Tally::version, Function.identity()));
    }

    /** All versions together, by material; one that nobody used is left out. */
    public Map<String, Tally> tallies() {
        return feedback.tallies(null).stream()
                .collect(Collectors.toMap(Tally::material, Function.identity(), Tally::and));
    }
}
