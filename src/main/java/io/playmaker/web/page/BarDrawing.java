package io.playmaker.web.page;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Draws bars. What is in force is full and dark, what is tried is striped, so that neither colour nor print matters. */
final class BarDrawing {

    static final String NOW = "now";
    static final String TRIED = "tried";

    private final StringBuilder svg = new StringBuilder();

    BarDrawing(int width, int height, String title) {
        svg.append("<svg class=\"bars\" viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title>"
                .formatted(width, height, safe(title)));
        svg.append("<defs><pattern id=\"stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"ground\"/>"
                + "<rect width=\"3\" height=\"6\" class=\"stripe\"/></pattern></defs>");
    }

    BarDrawing bar(String kind, double x, double y, double width, double height, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1\"><title>%s</title></rect>",
                kind,
                x,
                y,
                Math.max(width, 0),
                Math.max(height, 0),
                safe(words)));
        return this;
    }

    BarDrawing dot(double x, double y, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"really\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s</title></circle>",
                x,
                y,
                safe(words)));
        return this;
    }

    BarDrawing line(double x, double y, double toX, double toY) {
        svg.append(String.format(Locale.ROOT, "<path class=\"rule\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x, y, toX, toY));
        return this;
    }

    BarDrawing text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, safe(words)));
        return this;
    }

    String svg() {
        return svg + "</svg>";
    }

    /** A round number at or above this, of which a half and quarters are round as well, as far as they can be. */
    static long ceiling(double most) {
        long step = 4;
        while (step < most) {
            if (step * 2 >= most) return step * 2;
            if (step * 5 >= most) return step * 5;
            step *= 10;
        }
        return step;
    }

    private static String safe(String words) {
        return HtmlUtils.htmlEscapeDecimal(words, "UTF-8");
    }
}
