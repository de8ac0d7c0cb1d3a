package io.playmaker.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Remembers, while the engine is driven by hand, which ways each process instance took. */
@Component
@ConditionalOnProperty("playmaker.by-hand")
class NoteThePath extends AbstractCamundaConfiguration {

    private final Map<String, Set<String>> paths = new ConcurrentHashMap<>();

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null)
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        configuration.getCustomPostBPMNParseListeners().add(new OnEveryFlow());
    }

    /** Ids of flows and of what they join, in the order in which they were first taken. */
    List<String> of(String processInstance) {
        return List.copyOf(paths.getOrDefault(processInstance, Set.of()));
    }

    private void taken(String processInstance, TransitionImpl flow) {
        Set<String> path = paths.computeIfAbsent(processInstance, id -> new LinkedHashSet<>());
        path.add(flow.getSource().getId());
        path.add(flow.getId());
        path.add(flow.getDestination().getId());
    }

    private class OnEveryFlow extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> taken(execution.getProcessInstanceId(), flow));
        }
    }
}
