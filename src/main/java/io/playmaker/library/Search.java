package io.playmaker.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words all of them must occur, in whatever case; may be empty
 * @param kind any when null
 * @param among only these keys; any when null
 */
public record Search(
        String words, @Nullable MaterialKind kind, @Nullable Set<String> among) {

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparing(Found::points).reversed();

    private record Found(Material material, int points) {}

    /** Those that fit; words in a title count most, then in a summary. Equally good ones stay in their order. */
    List<Material> in(List<Material> all) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all.stream()
                .filter(one -> kind == null || one.says().kind() == kind)
                .filter(one -> among == null || among.contains(one.key()))
                .map(one -> new Found(one, points(one, wanted)))
                .filter(found -> found.points() >= 0)
                .sorted(BEST_FIRST)
                .map(Found::material)
                .toList();
    }

    /** Less than 0 when a word is missing. */
    private static int points(Material material, List<String> wanted) {
        String title = (material.says().title() + " " + material.key()).toLowerCase(Locale.ROOT);
        String summary = material.says().summary().toLowerCase(Locale.ROOT);
        String text = material.says().text().toLowerCase(Locale.ROOT);
        int points = 0;
        for (String word : wanted) {
            if (title.contains(word)) points += 10;
            else if (summary.contains(word)) points += 3;
            else if (text.contains(word)) points += 1;
            else return -1;
        }
        return points;
    }
}
