package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.account.Segment;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of scorecards: their versions, and which one is in force. */
@Service
@Transactional
public class Scorecards {

    private final ScorecardRows rows;
    private final HealthRepository health;
    private final Accounts accounts;
    private final Signals signals;
    private final PreviewScorecard preview;
    private final Clock clock;

    Scorecards(
            ScorecardRows rows,
            HealthRepository health,
            Accounts accounts,
            Signals signals,
            PreviewScorecard preview,
            Clock clock) {
        this.rows = rows;
        this.health = health;
        this.accounts = accounts;
        this.signals = signals;
        this.preview = preview;
        this.clock = clock;
    }

    /** Segments that have a scorecard of their own. The others are scored by that of {@code MID_MARKET}. */
    public Set<String> segments() {
        return new TreeSet<>(rows.newest().keySet());
    }

    /** Every version of the segment's scorecard, the newest first. */
    public List<ScorecardVersion> versions(String segment) {
        List<ScorecardVersion> versions = rows.of(segment);
        if (versions.isEmpty()) throw Missing.of("scorecard", segment);
        return versions;
    }

    /** @throws Missing when there is no such version */
    public ScorecardVersion version(String segment, int version) {
        return rows.find(segment, version)
                .orElseThrow(() -> Missing.of("scorecard", segment + " in version " + version));
    }

    /** The one in force. */
    public ScorecardVersion newest(String segment) {
        return versions(segment).get(0);
    }

    /** @throws Invalid naming each field that cannot be used, and the remedy */
    public void check(String segment, ScorecardContent content) {
        var unused = CompileScorecard.of(segment, 1, content, signals.measures());
    }

    /**
     * Puts a new version in force. Every account that it scores is scored anew in the background, after fresh facts.
     *
     * @param after the version this one was made from; another one saved meanwhile refuses it
     * @param comment why; needed
     * @throws Invalid naming each field that cannot be used, and the remedy
     * @throws Refused when somebody else saved a version meanwhile
     */
    public ScorecardVersion save(String segment, ScorecardContent content, int after, String comment, String by) {
        if (comment.isBlank()) throw new Invalid("comment", "Say why you change it; the history shows it.");
        if (comment.length() > 1000) throw new Invalid("comment", "Shorten it to 1000 characters.");
        check(segment, content);
        ScorecardVersion next = new ScorecardVersion(segment, after + 1, by, comment.strip(), clock.instant(), content);
        int newest = rows.newest().getOrDefault(segment, 0);
        if (newest != after || !rows.insert(next, false))
            throw new Refused(
                    "Version %d of this scorecard was saved meanwhile. Look at it, and make your change there."
                            .formatted(Math.max(newest, after + 1)));
        rescore(segment);
        return next;
    }

    /** Puts what an earlier version said in force again, as a new version. */
    public ScorecardVersion rollBack(String segment, int to, String by) {
        ScorecardVersion old = version(segment, to);
        return save(segment, old.content(), newest(segment).version(), "Back to version %d.".formatted(to), by);
    }

    /**
     * What this content would change for every account that the segment's scorecard scores. Nothing is written.
     *
     * @throws Invalid naming each field that cannot be used, and the remedy
     */
    @Transactional(readOnly = true)
    public ScorecardPreview preview(String segment, ScorecardContent content) {
        return preview.of(segment, content, scoredBy(segment));
    }

    private void rescore(String segment) {
        health.markStale(accounts.inSegments(scoredBy(segment)), clock.instant(), null, true);
    }

    private List<String> scoredBy(String segment) {
        Map<String, Integer> own = rows.newest();
        return accounts.segments().stream()
                .map(Segment::key)
                .filter(key ->
                        key.equals(segment) || segment.equals(ShippedScorecards.FALLBACK) && !own.containsKey(key))
                .toList();
    }
}
