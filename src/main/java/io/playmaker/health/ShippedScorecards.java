package io.playmaker.health;

import io.playmaker.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scorecards in {@code scorecards/}, one file per segment: the first versions. A wrong one refuses start-up. */
@Component
class ShippedScorecards {

    /** Its scorecard serves segments without one of their own. */
    static final String FALLBACK = "MID_MARKET";

    private final Map<String, ScorecardFile> bySegment = new LinkedHashMap<>();

    ShippedScorecards(Signals signals) throws IOException {
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
    }

    /** Keeps each file as a version, unless there is that version or a newer one: what people saved stays in force. */
    void keepIn(ScorecardRows rows, Clock clock) {
        Map<String, Integer> newest = rows.newest();
        for (ScorecardFile file : bySegment.values()) {
            if (newest.getOrDefault(file.segment(), 0) >= file.version()) continue;
            rows.insert(
                    new ScorecardVersion(
                            file.segment(), file.version(), file.author(), "Shipped.", clock.instant(), file.content()),
                    true);
        }
    }
}
