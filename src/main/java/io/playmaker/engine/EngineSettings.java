package io.playmaker.engine;

import io.playmaker.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our parts into the engine and its switches on the safe side. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    private final SafeExpressions expressions;
    private final RunListeners listeners;
    private final StepSubmission submission;
    private final ModelGate gate;
    private final ObjectProvider<DeployedPlaybooks> playbooks;

    EngineSettings(
            SafeExpressions expressions,
            RunListeners listeners,
            StepSubmission submission,
            ModelGate gate,
            ObjectProvider<DeployedPlaybooks> playbooks) {
        this.expressions = expressions;
        this.listeners = listeners;
        this.submission = submission;
        this.gate = gate;
        this.playbooks = playbooks;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(expressions);
        configuration.setBpmnParseFactory(ReadEveryModel::new);
        configuration.setTaskService(new CheckedTasks(submission));
        configuration.setFormService(new CheckedForms(submission));
        configuration.setResourceAuthorizationProvider(new DefaultGrants());
        configuration.setAdminGroups(new ArrayList<>(List.of(Role.ADMIN.key())));
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryOfWork())));
        configuration.setHistory(HistoryOfWork.NAME);
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(new RefuseBrokenModels(gate))));
        listen(configuration);
    }

    private void listen(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPreBPMNParseListeners() == null)
            configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
        configuration.getCustomPreBPMNParseListeners().add(new ListenToEveryModel(listeners, expressions));
        configuration.getCustomPreBPMNParseListeners().add(new CallWhatStarts(playbooks));
        if (configuration.getCustomSessionFactories() == null)
            configuration.setCustomSessionFactories(new ArrayList<>());
        configuration.getCustomSessionFactories().add(listeners.openedSteps());
        configuration.getCustomSessionFactories().add(FlushOfManyStarts.factory());
        configuration.setCustomIncidentHandlers(new ArrayList<>(List.of(new TroubleForPeople(listeners))));
    }
}
