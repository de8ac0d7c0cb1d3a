package io.playmaker.web.page;

import io.playmaker.health.Band;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Draws the account card: 720 by 150, texts cut to the room they have and escaped. */
final class CardDrawing {

    private static final int[] COLUMNS = {132, 262, 468, 598};
    private static final int[] LONGEST = {15, 25, 15, 13};

    private final StringBuilder svg = new StringBuilder();

    void frame(String name, Band band) {
        svg.append("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="720" height="150" viewBox="0 0 720 150" role="img"
                         font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Thai', sans-serif">
                        <title>""").append(safe(name, 120)).append("</title>");
        svg.append(
                "<rect x=\"0.5\" y=\"0.5\" width=\"719\" height=\"149\" rx=\"8\" fill=\"#ffffff\" stroke=\"#d5dbe3\"/>");
        svg.append("<path d=\"M8 0.5h106v149h-106a7.5 7.5 0 0 1-7.5-7.5v-134a7.5 7.5 0 0 1 7.5-7.5z\" fill=\"")
                .append(colour(band))
                .append("\"/>");
    }

    void score(Band band, String score, String trend) {
        text(57, 72, 44, 700, "#ffffff", "middle", score, 4);
        text(57, 98, 14, 600, "#ffffff", "middle", trend, 10);
        text(57, 128, 12, 600, "#ffffff", "middle", label(band), 12);
        text(57, 26, 11, 500, "#ffffff", "middle", "HEALTH", 8);
    }

    void title(String name) {
        text(132, 34, 20, 650, "#1b2733", "start", name, 48);
    }

    void subtitle(String line) {
        text(132, 55, 13, 400, "#4a5b6c", "start", line, 84);
    }

    /** One of four facts in a row. */
    void fact(int place, String label, String value) {
        text(COLUMNS[place], 82, 11, 500, "#5a6b7c", "start", label, 20);
        text(COLUMNS[place], 100, 14, 600, "#1b2733", "start", value, LONGEST[place]);
    }

    void reasons(List<String> reasons) {
        String line = reasons.isEmpty() ? "No reasons yet: too few facts have arrived." : String.join("  ·  ", reasons);
        svg.append("<path d=\"M132 113h572\" stroke=\"#e4e9ef\"/>");
        text(132, 133, 12.5, 400, "#33424f", "start", line, 92);
    }

    String svg() {
        return svg + "</svg>";
    }

    private void text(int x, int y, double size, int weight, String colour, String anchor, String words, int longest) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%s\" font-weight=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(x, y, size, weight, colour, anchor, safe(words, longest)));
    }

    private static String colour(Band band) {
        return switch (band) {
            case GREEN -> "#1d7a46";
            case YELLOW -> "#8f6400";
            case RED -> "#b3261e";
            case UNKNOWN -> "#5a6675";
        };
    }

    private static String label(Band band) {
        return switch (band) {
            case GREEN -> "Green";
            case YELLOW -> "Yellow";
            case RED -> "Red";
            case UNKNOWN -> "Unknown";
        };
    }

    private static String safe(String words, int longest) {
        String clean = words.codePoints()
                .filter(point -> point >= 0x20 && point != 0xFFFE && point != 0xFFFF && !surrogate(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (clean.codePointCount(0, clean.length()) > longest)
            clean = clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
        return HtmlUtils.htmlEscapeDecimal(clean, "UTF-8");
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
