package io.playmaker.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Markdown as people read it. HTML that somebody wrote into it is shown as what was written. */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** A new line is one, as whoever writes a mail expects. */
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof ListItem item && isToBeTicked(item)) attributes.put("class", "tick");
            })
            .nodeRendererFactory(BlankAsMark::new)
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(TABLES)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(BlankAsText::new)
            .build();

    /** {@code Subject: …} in a mail's first line, in bold or not. */
    private static final Pattern SUBJECT =
            Pattern.compile("\\A\\s*\\**Subject:\\**[ \\t]*(.+?)\\**[ \\t]*(?:\\n+|\\z)", Pattern.CASE_INSENSITIVE);

    private static final String BOX = "☐";

    /** {@code - [ ] something to do} is a box to tick on paper; a control here would keep nothing. */
    private static final Pattern TO_TICK = Pattern.compile("(?m)^([ \\t]*[-*] )\\[ ] ");

    private Markdown() {}

    static Rendering html(MaterialText says, Facts facts) {
        return render(says, facts, HTML::render);
    }

    static Rendering plain(MaterialText says, Facts facts) {
        return render(says, facts, PLAIN::render);
    }

    private static Rendering render(MaterialText says, Facts facts, java.util.function.Function<Node, String> words) {
        FillFacts fill = new FillFacts(facts);
        Matcher subject = SUBJECT.matcher(says.text());
        boolean named = says.kind() == MaterialKind.MAIL_TEMPLATE && subject.find();
        @Nullable String line = named ? fill.words(subject.group(1)) : null;
        String body = named ? says.text().substring(subject.end()) : says.text();
        Node text = PARSER.parse(TO_TICK.matcher(body).replaceAll("$1" + BOX + " "));
        text.accept(fill);
        return new Rendering(line, words.apply(text), List.copyOf(fill.blanks()));
    }

    private static boolean isToBeTicked(ListItem item) {
        Node first = item.getFirstChild() == null ? null : item.getFirstChild().getFirstChild();
        return first instanceof Text text && text.getLiteral().startsWith(BOX);
    }

    private record BlankAsMark(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FillFacts.Blank.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().tag("mark");
            context.getWriter().text(((FillFacts.Blank) node).words());
            context.getWriter().tag("/mark");
        }
    }

    private record BlankAsText(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FillFacts.Blank.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().write(((FillFacts.Blank) node).words());
        }
    }
}
