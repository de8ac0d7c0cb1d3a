package io.playmaker.library;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Puts facts into a parsed text, so that no name of a customer is ever read as Markdown. */
class FillFacts extends AbstractVisitor {

    private static final int DEEPEST = 6;

    private final Facts facts;
    private final Set<Fact> blanks = EnumSet.noneOf(Fact.class);

    FillFacts(Facts facts) {
        this.facts = facts;
    }

    /** What was needed and is not known. */
    Set<Fact> blanks() {
        return blanks;
    }

    /** A fact that is not known, where people see it before they send. */
    static final class Blank extends CustomNode {

        private final String words;

        Blank(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public void visit(Text text) {
        Matcher place = Fact.PLACE.matcher(text.getLiteral());
        int end = 0;
        while (place.find()) {
            text.insertBefore(new Text(text.getLiteral().substring(end, place.start())));
            text.insertBefore(inPlace(place));
            end = place.end();
        }
        text.setLiteral(text.getLiteral().substring(end));
    }

    private Node inPlace(Matcher place) {
        Fact fact = Fact.of(place.group(1)).orElse(null);
        if (fact == null) return new Blank("[" + place.group(1) + "]");
        return facts.value(fact).<Node>map(Text::new).orElseGet(() -> {
            blanks.add(fact);
            return new Blank(fact.blank());
        });
    }

    /** The page has the title; what the text calls its headings comes below it. */
    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(heading.getLevel() + 1, DEEPEST));
        super.visit(heading);
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(words(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setLiteral(words(block.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        block.setLiteral(words(block.getLiteral()));
    }

    /** As text without marks. */
    String words(String text) {
        return Fact.PLACE.matcher(text).replaceAll(place -> {
            Fact fact = Fact.of(place.group(1)).orElse(null);
            String value = fact == null ? "[" + place.group(1) + "]" : value(fact);
            return Matcher.quoteReplacement(value);
        });
    }

    private String value(Fact fact) {
        return facts.value(fact).orElseGet(() -> {
            blanks.add(fact);
            return fact.blank();
        });
    }
}
