package io.playmaker.plan;

import org.jspecify.annotations.Nullable;

/**
 * The plan on one page. What nobody has said yet is null.
 *
 * @param highlights who the customer is: business, age, employees, offices
 * @param objective the long-term goal they care about most and we support
 * @param keyChallenges what is in the way
 * @param keyBenefits what speeds them up
 * @param successCriteria what success is, in simple words
 */
public record Canvas(
        @Nullable String highlights,
        @Nullable String objective,
        @Nullable String keyChallenges,
        @Nullable String keyBenefits,
        @Nullable String successCriteria) {

    static final Canvas EMPTY = new Canvas(null, null, null, null, null);

    /** The same page with what the other one says; where it says nothing, this one stands. */
    Canvas with(Canvas said) {
        return new Canvas(
                or(said.highlights, highlights),
                or(said.objective, objective),
                or(said.keyChallenges, keyChallenges),
                or(said.keyBenefits, keyBenefits),
                or(said.successCriteria, successCriteria));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said == null || said.isBlank() ? before : said.strip();
    }
}
