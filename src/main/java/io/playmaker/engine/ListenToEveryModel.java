package io.playmaker.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Adds our listeners to a model while the engine parses it. */
class ListenToEveryModel extends AbstractBpmnParseListener {

    private final RunListeners listeners;
    private final ExpressionManager expressions;

    ListenToEveryModel(RunListeners listeners, ExpressionManager expressions) {
        this.listeners = listeners;
        this.expressions = expressions;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) listeners::runStarts, 0);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) listeners::runOver);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (TargetPassed.concerns(element))
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TargetPassed.listener(expressions));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listeners::stepOpened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, listeners::stepChanged);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listeners::stepWithdrawn);
        if (BpmnElements.isBlank(element, "assignee")) task.setAssigneeExpression(null);
        for (String name : List.of(WhoDoesIt.EARLIER_STEP, StepForms.SKIP))
            activity.setProperty(name, BpmnElements.property(element, name));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (DecisionOutputs.wantedBy(element))
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, new DecisionOutputs());
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String outcome = BpmnElements.property(element, BpmnElements.OUTCOME);
        if (outcome != null)
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> listeners.outcomeReached(execution, outcome));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        Element condition = element.element("conditionExpression");
        if (condition == null) return;
        Expression expression = expressions.createExpression(condition.getText().trim());
        Condition branch = new BranchCondition(expression);
        flow.setProperty(BpmnParse.PROPERTYNAME_CONDITION, branch);
    }
}
