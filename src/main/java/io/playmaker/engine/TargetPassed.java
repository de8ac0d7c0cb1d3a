package io.playmaker.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A step whose target date had passed already when it opened gets two business days, so that nobody is late before they
 * could begin.
 */
class TargetPassed implements TaskListener {

    private static final String TARGET = "calendar.before(";

    private final Expression twoDays;

    private TargetPassed(ExpressionManager expressions) {
        this.twoDays = expressions.createExpression("${calendar.businessDays(2)}");
    }

    /** Whether the step's due date hangs on a date of the run. */
    static boolean concerns(Element step) {
        String due = BpmnElements.attribute(step, "dueDate");
        return due != null && due.contains(TARGET);
    }

    static TargetPassed listener(ExpressionManager expressions) {
        return new TargetPassed(expressions);
    }

    @Override
    public void notify(DelegateTask task) {
        Date due = task.getDueDate();
        if (due != null && due.before(ClockUtil.getCurrentTime()))
            task.setDueDate((Date) twoDays.getValue(task.getExecution()));
    }
}
