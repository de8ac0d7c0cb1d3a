package io.playmaker.library;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of what changed between two texts.
 *
 * @param change whether both have the line, or one of them only
 */
public record Difference(Change change, String line) {

    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** Every line of both, in order, with as many the same as there can be. */
    static List<Difference> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = common(old, now);
        List<Difference> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                lines.add(new Difference(Change.SAME, old.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) lines.add(new Difference(Change.REMOVED, old.get(i++)));
            else lines.add(new Difference(Change.ADDED, now.get(j++)));
        }
        while (i < old.size()) lines.add(new Difference(Change.REMOVED, old.get(i++)));
        while (j < now.size()) lines.add(new Difference(Change.ADDED, now.get(j++)));
        return lines;
    }

    /** How many lines the rests from i and j have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }
}
