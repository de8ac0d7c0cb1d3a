package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard would change, were it in force: each account scored by what is known now, its band by the new limits
 * once the new score has held for its dwell time.
 *
 * @param accounts how many it would score
 * @param bands how many would go from one band (first key) to another (second key); those that stay are counted, too
 * @param moved the accounts whose band would change, those that fall furthest first
 */
public record ScorecardPreview(String segment, int accounts, Map<Band, Map<Band, Integer>> bands, List<Moved> moved) {

    /** @param score 0-100; null while too little is known */
    public record Moved(
            AccountId account,
            Band from,
            Band to,
            @Nullable Double score,
            @Nullable Double newScore) {}
}
