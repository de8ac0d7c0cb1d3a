package io.playmaker.engine.gate;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.util.Either;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** FEEL as decision tables and forms write it. */
final class Feel {

    private static final FeelEngine PARSER = new FeelEngine(
            FeelEngine.defaultFunctionProvider(),
            FeelEngine.defaultValueMapper(),
            FeelEngine.defaultConfiguration(),
            FeelEngine.defaultClock());

    private static final ScalaFeelEngine EVALUATOR = new ScalaFeelEngine(List.of());
    /** The parser lists all that it would have liked instead; where it stopped is what helps. */
    private static final Pattern STOPS = Pattern.compile("found (.*)$", Pattern.DOTALL);

    private static final String INPUT = "cellInput";

    private Feel() {}

    /** Why this cannot be read; empty when it can. */
    static Optional<String> problem(String expression) {
        return problem(expression, PARSER::parseExpression);
    }

    /** The same for a cell that tests its column. */
    static Optional<String> problemOfTest(String test) {
        return problem(test, PARSER::parseUnaryTests);
    }

    /** The names that it asks for; none when it cannot be read. */
    static Set<String> variables(String expression) {
        return names(PARSER.parseExpression(expression));
    }

    static Set<String> variablesOfTest(String test) {
        return names(PARSER.parseUnaryTests(test));
    }

    /** Whether the cell takes that value of its column; nothing is taken by what cannot be evaluated. */
    static boolean takes(String test, @Nullable Object value) {
        try {
            var context = Variables.createVariables().putValue(INPUT, value).asVariableContext();
            return EVALUATOR.evaluateSimpleUnaryTests(test, INPUT, context);
        } catch (FeelException e) {
            return false;
        }
    }

    /** The value of an expression that asks for nothing; null when it has none. */
    static @Nullable Object constant(String expression) {
        try {
            return EVALUATOR.evaluateSimpleExpression(
                    expression, Variables.fromMap(Map.of()).asVariableContext());
        } catch (FeelException e) {
            return null;
        }
    }

    private static Optional<String> problem(
            String text, Function<String, Either<FeelEngine.Failure, ParsedExpression>> parser) {
        Either<FeelEngine.Failure, ParsedExpression> parsed = parser.apply(text);
        if (parsed.isRight()) return Optional.empty();
        Matcher found = STOPS.matcher(parsed.left().get().message());
        return Optional.of(found.find() ? "It makes no sense from %s on.".formatted(found.group(1)) : "It is empty.");
    }

    private static Set<String> names(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        Set<String> found = new HashSet<>();
        Set<String> bound = new HashSet<>();
        if (parsed.isRight()) collect(parsed.right().get().expression(), found, bound);
        found.removeAll(bound);
        return found;
    }

    /** What a loop of FEEL names by itself, it asks nobody for. */
    private static void collect(@Nullable Object part, Set<String> found, Set<String> bound) {
        if (part instanceof Ref ref) found.add(ref.names().head());
        else if (part instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
            bound.add(name);
            collect(pair._2(), found, bound);
        } else if (part instanceof Product product)
            for (int i = 0; i < product.productArity(); i++) collect(product.productElement(i), found, bound);
    }
}
