package io.playmaker.engine;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Whether a form hides a field, by its FEEL condition. */
final class FieldConditions {

    private static final FeelEngine FEEL = new ScalaFeelEngine(java.util.List.of());

    private FieldConditions() {}

    /** A condition that cannot be evaluated hides nothing, as in the browser. */
    static boolean hides(FormField field, Map<String, Object> known) {
        return field.hide().stream().anyMatch(condition -> isTrue(condition, known));
    }

    private static boolean isTrue(String condition, Map<String, Object> known) {
        try {
            Object answer = FEEL.evaluateSimpleExpression(
                    condition, Variables.fromMap(known).asVariableContext());
            return Boolean.TRUE.equals(answer);
        } catch (org.camunda.bpm.dmn.feel.impl.FeelException e) {
            return false;
        }
    }
}
