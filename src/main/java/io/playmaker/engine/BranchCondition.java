package io.playmaker.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;

/** The condition of a sequence flow, where a variable that was never set counts as no. */
class BranchCondition implements Condition {

    private final org.camunda.bpm.engine.impl.el.Expression expression;

    BranchCondition(org.camunda.bpm.engine.impl.el.Expression expression) {
        this.expression = expression;
    }

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return evaluate(execution, execution);
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        Object answer = expression.getValue(scope, execution);
        if (answer == null) return false;
        if (answer instanceof Boolean yes) return yes;
        throw new IllegalStateException(
                "The condition " + expression.getExpressionText() + " is " + answer + ", neither true nor false.");
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(scope, execution);
    }
}
