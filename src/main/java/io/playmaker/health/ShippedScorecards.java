package io.playmaker.health;

import io.playmaker.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scorecards in {@code scorecards/}, one file per segment: the versions that nobody saved. A wrong one refuses start-up. */
@Component
class ShippedScorecards {

    /** Its scorecard serves segments without one of their own. */
    static final String FALLBACK = "MID_MARKET";

    private static final Logger log = LoggerFactory.getLogger(ShippedScorecards.class);

    private final Map<String, ScorecardFile> bySegment;

    @Autowired
    ShippedScorecards(Signals signals) throws IOException {
        this(read(signals));
    }

    ShippedScorecards(Map<String, ScorecardFile> bySegment) {
        this.bySegment = bySegment;
    }

    private static Map<String, ScorecardFile> read(Signals signals) throws IOException {
        Map<String, ScorecardFile> bySegment = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:scorecards/*.yaml")) {
            String name = String.valueOf(file.getFilename());
            try (InputStream in = file.getInputStream()) {
                ScorecardFile scorecard = ScorecardFile.read(name, in, signals.measures());
                if (bySegment.put(scorecard.segment(), scorecard) != null)
                    throw new BadScorecard(
                            name, "segment", "Another file is for " + scorecard.segment() + ", too. Keep one of them.");
            }
        }
        if (!bySegment.containsKey(FALLBACK))
            throw new BadScorecard(
                    "*.yaml",
                    "segment",
                    "No file is for " + FALLBACK + ", whose scorecard serves segments without one. Add it.");
        return bySegment;
    }

    /**
     * Keeps each file as a version. A file that is newer than the one before follows it; where a person has saved a
     * version since, that one stays in force, whatever a newer file says.
     */
    void keepIn(ScorecardRows rows, Clock clock) {
        Map<String, Integer> newest = rows.newest();
        for (ScorecardFile file : bySegment.values()) {
            int inForce = newest.getOrDefault(file.segment(), 0);
            if (inForce >= file.version()) continue;
            if (inForce > 0 && !rows.isShipped(file.segment(), inForce))
                log.info(
                        "Version {} of the scorecard of {} that comes with this release is left out: version {}, which"
                                + " a person saved, stays in force.",
                        file.version(),
                        file.segment(),
                        inForce);
            else keep(file, rows, clock);
        }
    }

    private static void keep(ScorecardFile file, ScorecardRows rows, Clock clock) {
        rows.insert(
                new ScorecardVersion(
                        file.segment(), file.version(), file.author(), "Shipped.", clock.instant(), file.content()),
                true);
    }
}
