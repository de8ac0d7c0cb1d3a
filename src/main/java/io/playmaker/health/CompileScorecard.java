package io.playmaker.health;

import io.playmaker.health.ScorecardContent.Bands;
import io.playmaker.health.ScorecardContent.Entry;
import io.playmaker.health.ScorecardContent.Limits;
import io.playmaker.health.ScorecardContent.Part;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what a scorecard says into arrays, and says of each field that cannot be used what is wrong with it. */
final class CompileScorecard {

    private static final int LONGEST_DAYS = 3_650;

    private final Map<String, Measure> declared;
    private final List<Scorecard.Item> items = new ArrayList<>();
    private final double[] dimensionWeights = new double[Dimension.values().length];
    private final List<Invalid.Problem> problems = new ArrayList<>();

    private CompileScorecard(Map<String, Measure> declared) {
        this.declared = declared;
    }

    /** @throws Invalid naming each field that cannot be used, and the remedy */
    static Scorecard of(String segment, int version, ScorecardContent content, Map<String, Measure> declared) {
        return new CompileScorecard(declared).compile(segment, version, content);
    }

    @SuppressWarnings("NullAway") // What comes from outside may lack what the types promise.
    private Scorecard compile(String segment, int version, ScorecardContent content) {
        if (content.dimensions() == null || content.dimensions().isEmpty())
            problem("dimensions", "They are missing. Name at least one with its measures.");
        else content.dimensions().forEach(this::add);
        Thresholds bands = thresholds(content.bands());
        Overrides overrides = overrides(content.overrides());
        if (!problems.isEmpty()) throw new Invalid(problems);
        return new Scorecard(segment, version, bands, overrides, items, dimensionWeights);
    }

    @SuppressWarnings("NullAway") // As above.
    private Thresholds thresholds(Bands bands) {
        if (bands == null) {
            problem("bands", "They are missing. Give green, yellow, hysteresis, dwell and coverage.");
            return null;
        }
        if (!(bands.green() > bands.yellow() && bands.yellow() > 0 && bands.green() <= 100))
            problem("bands.green", "Green must begin above yellow, and both between 0 and 100. Correct the two.");
        else if (!(bands.hysteresis() >= 0 && bands.hysteresis() < bands.green() - bands.yellow()))
            problem("bands.hysteresis", "It must be 0 or more and less than a band is wide. Make it smaller.");
        if (!(bands.coverage() >= 0 && bands.coverage() <= 1))
            problem("bands.coverage", "It is a share from 0 to 1, such as 0.4. Correct it.");
        return new Thresholds(
                bands.green(), bands.yellow(), bands.hysteresis(), dwell(bands.dwell()), bands.coverage());
    }

    private Duration dwell(String text) {
        try {
            Duration dwell = Duration.parse(String.valueOf(text));
            if (!dwell.isNegative() && dwell.toDays() <= LONGEST_DAYS) return dwell;
        } catch (DateTimeParseException e) {
            // The same sentence as for a wait that cannot be.
        }
        problem("bands.dwell", "\"" + text + "\" is no duration. Write it as P1D or PT12H.");
        return Duration.ZERO;
    }

    private Overrides overrides(@org.jspecify.annotations.Nullable Limits limits) {
        if (limits == null) return Overrides.USUAL;
        most("overrides.judgement", limits.judgement());
        most("overrides.championLeft", limits.championLeft());
        most("overrides.cancellation", limits.cancellation());
        if (limits.judgementDays() < 1 || limits.judgementDays() > LONGEST_DAYS)
            problem("overrides.judgementDays", "It must be 1 day or more, such as 90. Correct it.");
        return new Overrides(
                exact(limits.judgement()),
                Duration.ofDays(limits.judgementDays()),
                exact(limits.championLeft()),
                exact(limits.cancellation()));
    }

    private void most(String field, double most) {
        if (!(most >= 0 && most <= 100)) problem(field, "It is a score from 0 to 100. Correct it.");
    }

    /** Scores have four decimals, and so have their limits. */
    private static double exact(double most) {
        return Math.round(most * Score.UNITS) / Score.UNITS;
    }

    @SuppressWarnings("NullAway") // As above.
    private void add(Dimension dimension, Part part) {
        String field = "dimensions." + dimension;
        if (part == null || part.measures() == null || part.measures().isEmpty()) {
            problem(field, "It has no measures. Add one, or leave the dimension out.");
            return;
        }
        dimensionWeights[dimension.ordinal()] = weight(field, part.weight());
        part.measures().forEach((key, entry) -> add(dimension, key, entry));
    }

    @SuppressWarnings("NullAway") // As above.
    private void add(Dimension dimension, String key, Entry entry) {
        String field = "dimensions." + dimension + "." + key;
        Measure measure = declared.get(key);
        if (measure == null) problem(field, "measures.yaml declares no such measure. Declare it there, or correct it.");
        else if (measure.dimension() != dimension)
            problem(field, "measures.yaml has it in " + measure.dimension() + ". Move it there.");
        else if (entry == null) problem(field, "It is empty. Give its weight, and points or steps.");
        else item(field, measure, entry);
    }

    private void item(String field, Measure measure, Entry entry) {
        double weight = weight(field, entry.weight());
        Integer days = entry.staleDays();
        if (days != null && (days < 1 || days > LONGEST_DAYS)) {
            problem(field + ".staleDays", "It must be 1 day or more. Correct it, or leave it out.");
            return;
        }
        try {
            Curve curve = Curve.of(entry.points(), entry.steps());
            Duration stale = days == null ? measure.staleAfter() : Duration.ofDays(days);
            items.add(new Scorecard.Item(measure, curve, weight, stale));
        } catch (IllegalArgumentException e) {
            problem(field, e.getMessage() + ".");
        }
    }

    private double weight(String field, double weight) {
        if (!(weight > 0 && weight <= 1_000_000))
            problem(field + ".weight", "It must be above 0. Leave out what does not count.");
        return weight;
    }

    private void problem(String field, String sentence) {
        problems.add(new Invalid.Problem(field, sentence));
    }
}
