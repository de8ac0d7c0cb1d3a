package io.playmaker.engine.gate;

import io.playmaker.engine.ModelCalendar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What a model writes in one place, with what stands between <code>${</code> and <code>}</code> taken apart.
 *
 * @param variables names it reads
 * @param problems what is not allowed in it, as sentences
 */
record Written(String text, Set<String> variables, List<String> problems) {

    private static final String CALENDAR = "calendar";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    static Written of(String text) {
        Written written = new Written(text, new LinkedHashSet<>(), new ArrayList<>());
        if (!isExpression(text)) return written;
        try {
            written.look(PARSER.build(text).getRoot());
        } catch (TreeBuilderException e) {
            written.problems.add("It cannot be read near position %d: it has %s where %s is expected."
                    .formatted(e.getPosition(), e.getEncountered(), e.getExpected()));
        }
        return written;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Names in double braces, which actions and forms fill in. */
    static Set<String> placeholders(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private void look(Node node) {
        if (node instanceof AstMethod call) {
            method(call);
            return;
        }
        if (node instanceof AstProperty)
            problems.add("It asks a value for one of its parts. Only variables can be named and compared.");
        else if (node instanceof AstFunction function)
            problems.add("It calls " + function.getName() + "(). Only the calendar can be called.");
        else if (node instanceof AstIdentifier name) identifier(name.getName());
        children(node, 0);
    }

    private void identifier(String name) {
        if (name.equals(CALENDAR)) problems.add("It names the calendar and asks it nothing.");
        else variables.add(name);
    }

    private void method(AstMethod call) {
        Node property = call.getChild(0);
        Node arguments = call.getChild(1);
        boolean ofCalendar = property instanceof AstDot
                && property.getChild(0) instanceof AstIdentifier name
                && name.getName().equals(CALENDAR);
        String method = property instanceof AstDot ? property.toString().replaceAll("^[.\\s]+", "") : "";
        if (!ofCalendar)
            problems.add("It calls %s, and models may call the calendar only."
                    .formatted(method.isEmpty() ? "something" : method + "()"));
        else ModelCalendar.problemWith(method, arguments.getCardinality()).ifPresent(problems::add);
        children(arguments, 0);
    }

    private void children(Node node, int from) {
        for (int i = from; i < node.getCardinality(); i++) if (node.getChild(i) != null) look(node.getChild(i));
    }
}
