package io.playmaker.engine;

import io.playmaker.playbook.EngineVersions.Deployed;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.RetiredVersions;
import io.playmaker.shared.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The models that are deployed. */
@Component
class DeployedPlaybooks {

    private final EngineCommands commands;
    private final RepositoryService models;
    private final HistoryService history;
    private final RetiredVersions retired;
    private final PlaybookModels read = new PlaybookModels();

    DeployedPlaybooks(
            EngineCommands commands, RepositoryService models, HistoryService history, RetiredVersions retired) {
        this.commands = commands;
        this.models = models;
        this.history = history;
        this.retired = retired;
    }

    /** The newest version of each that may be started. */
    List<Playbook> all() {
        return commands.run(() -> {
            RetiredVersions.Known gone = retired.known();
            return newest().orderByProcessDefinitionName().asc().list().stream()
                    .flatMap(definition -> startable(definition, gone).stream())
                    .map(definition -> read.read(definition, models::getBpmnModelInstance))
                    .toList();
        });
    }

    /** Which of these may be started, each with the people at the customer whom it writes to. */
    Map<String, List<String>> startable(Collection<String> keys) {
        return commands.run(() -> {
            RetiredVersions.Known gone = retired.known();
            return newest().processDefinitionKeysIn(keys.toArray(String[]::new)).list().stream()
                    .flatMap(definition -> startable(definition, gone).stream())
                    .map(definition -> read.read(definition, models::getBpmnModelInstance))
                    .collect(Collectors.toMap(Playbook::key, Playbook::writesTo));
        });
    }

    private ProcessDefinitionQuery newest() {
        return models.createProcessDefinitionQuery().latestVersion().active();
    }

    /** The version that a playbook which calls this one calls now. */
    int called(String playbook) {
        RetiredVersions.Known gone = retired.known();
        return inOrder(playbook).list().stream()
                .map(ProcessDefinition::getVersion)
                .filter(version -> !gone.isRetired(playbook, version))
                .findFirst()
                .orElseThrow(() -> Missing.of("playbook", playbook + " that may be called"));
    }

    /** That version or, when it is retired, the newest before it that is not. */
    private Optional<ProcessDefinition> startable(ProcessDefinition newest, RetiredVersions.Known gone) {
        if (gone.starts(newest.getKey(), newest.getVersion())) return Optional.of(newest);
        return inOrder(newest.getKey()).active().list().stream()
                .filter(one -> gone.starts(one.getKey(), one.getVersion()))
                .findFirst();
    }

    private ProcessDefinitionQuery inOrder(String playbook) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(playbook)
                .orderByProcessDefinitionVersion()
                .desc();
    }

    /** Every version that is deployed, the newest first. */
    List<Deployed> versions(String playbook) {
        return commands.run(
                () -> inOrder(playbook).list().stream().map(this::deployed).toList());
    }

    private Deployed deployed(ProcessDefinition definition) {
        Deployment deployment = models.createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        String by = history
                .createUserOperationLogQuery()
                .deploymentId(deployment.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Deployed(
                definition.getVersion(), deployment.getDeploymentTime().toInstant(), by, deployment.getSource());
    }

    /** The BPMN of that version. */
    Optional<String> diagram(String playbook, int version) {
        return commands.run(() -> inVersion(playbook, version)
                .map(definition -> Bpmn.convertToString(models.getBpmnModelInstance(definition.getId()))));
    }

    /** What that version states about itself. */
    Optional<Playbook> find(String playbook, int version) {
        return commands.run(() ->
                inVersion(playbook, version).map(definition -> read.read(definition, models::getBpmnModelInstance)));
    }

    /** To be called within an engine command. */
    Optional<ProcessDefinition> inVersion(String playbook, int version) {
        return Optional.ofNullable(models.createProcessDefinitionQuery()
                .processDefinitionKey(playbook)
                .processDefinitionVersion(version)
                .singleResult());
    }

    /** What that version calls an element; what has no name keeps its id. */
    UnaryOperator<String> names(ProcessDefinition definition) {
        BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
        return id -> Obstacles.name(model, id);
    }

    /** @throws Missing when there is none that may be started */
    ProcessDefinition newest(String playbook) {
        return Optional.ofNullable(newest().processDefinitionKey(playbook).singleResult())
                .flatMap(found -> startable(found, retired.known()))
                .orElseThrow(() -> Missing.of("playbook", playbook));
    }
}
