package io.playmaker.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A decision drawn without a result variable sets a variable for each output of its table, called like the output. So a
 * table may say several things at once, and no expression has to take a result apart.
 */
class DecisionOutputs implements ExecutionListener {

    private static final String RESULT = "decisionResult";

    static boolean wantedBy(Element task) {
        return task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef") != null
                && task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable") == null;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariableLocal(RESULT) instanceof DmnDecisionResult result)) return;
        DmnDecisionResultEntries row = result.getSingleResult();
        if (row == null)
            throw new IllegalStateException("No row of the table asked by %s matched. Add one that always does."
                    .formatted(execution.getCurrentActivityId()));
        for (Map.Entry<String, Object> output : row.entrySet())
            execution.getProcessInstance().setVariable(output.getKey(), output.getValue());
    }
}
