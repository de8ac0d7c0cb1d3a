package io.playmaker.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a measure's value into 0-100: points joined by lines and flat outside, or steps that hold from x upwards. */
final class Curve {

    private final double[] xs;
    private final double[] ys;
    private final boolean steps;

    private Curve(List<List<Double>> points, boolean steps) {
        if (points.isEmpty() || points.stream().anyMatch(point -> point == null || point.size() != 2))
            throw new IllegalArgumentException("A curve is a list of pairs [x, y] with at least one");
        xs = points.stream().mapToDouble(point -> point.get(0)).toArray();
        ys = points.stream().mapToDouble(point -> point.get(1)).toArray();
        this.steps = steps;
        for (int i = 0; i < xs.length; i++) {
            if (i > 0 && !(xs[i] > xs[i - 1]))
                throw new IllegalArgumentException("A curve's x must rise, see " + xs[i] + "; sort its points");
            if (!(ys[i] >= 0 && ys[i] <= 100))
                throw new IllegalArgumentException("A curve's y goes from 0 to 100, not " + ys[i] + "; correct it");
        }
    }

    static Curve of(@Nullable List<List<Double>> points, @Nullable List<List<Double>> steps) {
        if (points != null && steps == null) return new Curve(points, false);
        if (steps != null && points == null) return new Curve(steps, true);
        throw new IllegalArgumentException("A measure of a scorecard has either points or steps; give one of them");
    }

    /** An x that gives y, or comes as near to it as the curve does. */
    double about(double y) {
        int near = 0;
        for (int i = 0; i < xs.length; i++) {
            if (!steps && i > 0 && (ys[i - 1] - y) * (ys[i] - y) < 0)
                return xs[i - 1] + (y - ys[i - 1]) / (ys[i] - ys[i - 1]) * (xs[i] - xs[i - 1]);
            if (Math.abs(ys[i] - y) < Math.abs(ys[near] - y)) near = i;
        }
        return xs[near];
    }

    double at(double x) {
        int last = xs.length - 1;
        if (x <= xs[0]) return ys[0];
        if (x >= xs[last]) return ys[last];
        int right = 1;
        while (xs[right] <= x) right++;
        if (steps) return ys[right - 1];
        double along = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return ys[right - 1] + along * (ys[right] - ys[right - 1]);
    }
}
