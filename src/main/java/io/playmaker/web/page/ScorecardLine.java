package io.playmaker.web.page;

import io.playmaker.health.ScorecardContent;
import io.playmaker.health.ScorecardContent.Entry;
import io.playmaker.health.ScorecardContent.Part;
import io.playmaker.signal.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of two scorecards side by side.
 *
 * @param what the measure's title, or a limit's name
 * @param before in words; a dash when that version does not have it
 */
public record ScorecardLine(String group, String what, String before, String after) {

    public boolean differs() {
        return !before.equals(after);
    }

    static List<ScorecardLine> of(ScorecardContent from, ScorecardContent to, Map<String, Measure> measures) {
        List<ScorecardLine> lines = new ArrayList<>();
        lines.add(new ScorecardLine("Bands", "Where they begin", bands(from), bands(to)));
        lines.add(new ScorecardLine("Bands", "Overrides", overrides(from), overrides(to)));
        for (Measure measure : measures.values()) {
            String before = line(from, measure);
            String after = line(to, measure);
            if (before.equals("–") && after.equals("–")) continue;
            lines.add(new ScorecardLine(measure.dimension().name(), measure.title(), before, after));
        }
        return lines;
    }

    private static String bands(ScorecardContent content) {
        ScorecardContent.Bands bands = content.bands();
        return "green from %s, yellow from %s, %s points past a border for %s, unknown below %s %% coverage"
                .formatted(
                        number(bands.green()),
                        number(bands.yellow()),
                        number(bands.hysteresis()),
                        bands.dwell()
                                .replace("P", "")
                                .replace("T", "")
                                .replace("D", " d")
                                .replace("H", " h"),
                        number(bands.coverage() * 100));
    }

    private static String overrides(ScorecardContent content) {
        ScorecardContent.Limits limits = content.overrides();
        if (limits == null) return "at most 30 after a bad judgement (90 days), 60 without champion, 0 when cancelled";
        return "at most %s after a bad judgement (%d days), %s without champion, %s when cancelled"
                .formatted(
                        number(limits.judgement()),
                        limits.judgementDays(),
                        number(limits.championLeft()),
                        number(limits.cancellation()));
    }

    private static String line(ScorecardContent content, Measure measure) {
        Part part = content.dimensions().get(measure.dimension());
        Entry entry = part == null ? null : part.measures().get(measure.key());
        if (part == null || entry == null) return "–";
        double all =
                content.dimensions().values().stream().mapToDouble(Part::weight).sum();
        double within =
                part.measures().values().stream().mapToDouble(Entry::weight).sum();
        double share = part.weight() / all * (entry.weight() / within) * 100;
        Integer days = entry.staleDays();
        return "%s %% of the score, %s%s"
                .formatted(
                        number(Math.round(share * 10) / 10.0),
                        curve(entry),
                        days == null ? "" : ", counts " + days + " days");
    }

    private static String curve(Entry entry) {
        @Nullable List<List<Double>> points = entry.points();
        List<List<Double>> pairs = points == null ? Objects.requireNonNullElse(entry.steps(), List.of()) : points;
        List<String> words = pairs.stream()
                .map(pair -> number(pair.get(0)) + " → " + number(pair.get(1)))
                .toList();
        return (points == null ? "steps " : "") + String.join(", ", words);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
