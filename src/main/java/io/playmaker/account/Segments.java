package io.playmaker.account;

import io.playmaker.account.Segment.Touch;
import io.playmaker.shared.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configured segments, highest touch first.
 *
 * @param defaultSegment key of the segment of accounts that state none; the last one when nothing is configured
 */
@ConfigurationProperties("playmaker")
record Segments(List<Segment> segments, String defaultSegment) {

    private static final List<Segment> USUAL = List.of(
            new Segment("ENTERPRISE", "Enterprise (VIP, high touch)", Touch.HIGH),
            new Segment("MID_MARKET", "Mid-market (essential, low touch)", Touch.LOW),
            new Segment("SMB", "Small business (base, tech touch)", Touch.TECH));

    Segments(@Nullable List<Segment> segments, @Nullable String defaultSegment) {
        this.segments = segments == null || segments.isEmpty() ? USUAL : List.copyOf(segments);
        this.defaultSegment = defaultSegment == null
                ? this.segments.get(this.segments.size() - 1).key()
                : defaultSegment;
        if (this.segments.stream().noneMatch(segment -> segment.key().equals(this.defaultSegment)))
            throw new IllegalArgumentException("playmaker.default-segment is " + this.defaultSegment
                    + ", which is not among playmaker.segments; name one of them.");
    }

    /** The key of a segment named by its key or title, in any case. */
    @Nullable
    String key(@Nullable String value) {
        String text = Checks.text("segment", value, 120);
        if (text == null) return null;
        for (Segment segment : segments)
            if (segment.key().equalsIgnoreCase(text) || segment.title().equalsIgnoreCase(text)) return segment.key();
        throw new Invalid(
                "segment",
                "'" + text + "' is no segment here; use one of "
                        + segments.stream().map(Segment::key).toList() + ".");
    }
}
