package io.playmaker.health;

import io.playmaker.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The shipped scorecards, one file per segment in {@code scorecards/}. A wrong one refuses start-up. */
@Component
class Scorecards {

    private static final String FALLBACK = "MID_MARKET";

    private final Map<String, Scorecard> bySegment = new LinkedHashMap<>();

    Scorecards(Signals signals) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:scorecards/*.yaml")) {
            String name = String.valueOf(file.getFilename());
            try (InputStream in = file.getInputStream()) {
                Scorecard scorecard = ScorecardFile.read(name, in, signals.measures());
                if (bySegment.put(scorecard.segment(), scorecard) != null)
                    throw new BadScorecard(
                            name, "segment", "Another file is for " + scorecard.segment() + ", too. Keep one of them.");
            }
        }
        if (!bySegment.containsKey(FALLBACK))
            throw new BadScorecard(
                    "*.yaml",
                    "segment",
                    "No file is for " + FALLBACK + ", whose scorecard serves segments without one." + " Add it.");
    }

    /** A segment without a scorecard of its own is scored as {@value FALLBACK}. */
    Scorecard of(String segment) {
        Scorecard own = bySegment.get(segment);
        return own == null ? Objects.requireNonNull(bySegment.get(FALLBACK)) : own;
    }
}
