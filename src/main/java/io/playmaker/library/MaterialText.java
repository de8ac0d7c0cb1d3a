package io.playmaker.library;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * What a material says.
 *
 * @param summary when to use it, in a sentence
 * @param text Markdown, with places for {@link Fact}s
 */
public record MaterialText(MaterialKind kind, String title, String summary, String text) {

    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int TEXT = 20_000;

    /**
     * The text as somebody wrote it, with equal line ends.
     *
     * @throws Invalid naming everything that cannot be taken
     */
    public static MaterialText checked(
            @Nullable MaterialKind kind, @Nullable String title, @Nullable String summary, @Nullable String text) {
        List<Problem> problems = new ArrayList<>();
        if (kind == null) problems.add(new Problem("kind", "Choose what kind of material it is."));
        String checkedTitle = line("title", title, TITLE, problems);
        String checkedSummary = line("summary", summary, SUMMARY, problems);
        String checkedText = text(text, problems);
        if (kind == null || !problems.isEmpty()) throw new Invalid(problems);
        return new MaterialText(kind, checkedTitle, checkedSummary, checkedText);
    }

    private static String line(String field, @Nullable String given, int longest, List<Problem> problems) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) problems.add(new Problem(field, "is needed; people find the material by it."));
        if (text.length() > longest)
            problems.add(new Problem(field, "is longer than " + longest + " characters; shorten it."));
        if (text.lines().count() > 1) problems.add(new Problem(field, "is one line; put the rest into the text."));
        return text;
    }

    private static String text(@Nullable String given, List<Problem> problems) {
        String text = given == null ? "" : given.replaceAll("\\R", "\n").strip();
        if (text.isEmpty()) problems.add(new Problem("text", "is needed."));
        if (text.length() > TEXT)
            problems.add(new Problem("text", "is longer than " + TEXT + " characters; make two materials of it."));
        Fact.PLACE
                .matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .filter(name -> Fact.of(name).isEmpty())
                .distinct()
                .forEach(name -> problems.add(
                        new Problem("text", "{{" + name + "}} is not known here; use one of " + Fact.all() + ".")));
        return text;
    }

    /** As a file says it: heads first, then the text. */
    String lines() {
        return "Title: %s\nKind: %s\nSummary: %s\n\n%s".formatted(title, kind, summary, text);
    }
}
