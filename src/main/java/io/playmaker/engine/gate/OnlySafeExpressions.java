package io.playmaker.engine.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Expressions name variables, compare them, and ask the calendar. */
final class OnlySafeExpressions implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        Stream<Tag> roots = Stream.concat(
                bundle.playbooks().stream().map(PlaybookFile::root),
                bundle.tables().stream().map(TableFile::root));
        roots.flatMap(Tag::all)
                .forEach(tag -> texts(tag)
                        .forEach(text -> Written.of(text)
                                .problems()
                                .forEach(problem -> findings.at(
                                        tag,
                                        "The expression %s is not allowed. %s".formatted(shortened(text), problem)))));
    }

    private static Set<String> texts(Tag tag) {
        Set<String> texts = new LinkedHashSet<>(tag.attributes().values());
        texts.addAll(tag.extensions().values());
        texts.add(tag.text());
        texts.removeIf(text -> !Written.isExpression(text));
        return texts;
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
