package io.playmaker.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A playbook that calls another calls the newest version that is not retired; the engine would take the newest of all.
 * One that is retired as a whole is still called: the run that calls it is open, and goes on.
 */
class CallWhatStarts extends AbstractBpmnParseListener {

    private final ObjectProvider<DeployedPlaybooks> playbooks;

    /** The playbooks are fetched late: they ask the engine, which is being built. */
    CallWhatStarts(ObjectProvider<DeployedPlaybooks> playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof CallActivityBehavior call)) return;
        CallableElement called = call.getCallableElement();
        if (!called.isLatestBinding()) return;
        called.setBinding(CallableElementBinding.VERSION);
        called.setVersionValueProvider(new ParameterValueProvider() {
            @Override
            public Object getValue(VariableScope run) {
                return playbooks.getObject().called(called.getDefinitionKey(run));
            }

            @Override
            public boolean isDynamic() {
                return true;
            }
        });
    }
}
