package io.playmaker.engine;

import io.playmaker.playbook.Playbook;
import io.playmaker.shared.Missing;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** The models that are deployed. */
@Component
class DeployedPlaybooks {

    private final EngineCommands commands;
    private final RepositoryService models;
    private final PlaybookModels read = new PlaybookModels();

    DeployedPlaybooks(EngineCommands commands, RepositoryService models) {
        this.commands = commands;
        this.models = models;
    }

    /** The newest version of each that may be started. */
    List<Playbook> all() {
        return commands.run(
                () -> models
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .orderByProcessDefinitionName()
                        .asc()
                        .list()
                        .stream()
                        .map(definition -> read.read(definition, models::getBpmnModelInstance))
                        .toList());
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

    private Optional<ProcessDefinition> inVersion(String playbook, int version) {
        return Optional.ofNullable(models.createProcessDefinitionQuery()
                .processDefinitionKey(playbook)
                .processDefinitionVersion(version)
                .singleResult());
    }

    /** @throws Missing when there is none that may be started */
    ProcessDefinition newest(String playbook) {
        ProcessDefinition found = models.createProcessDefinitionQuery()
                .processDefinitionKey(playbook)
                .latestVersion()
                .active()
                .singleResult();
        if (found == null) throw Missing.of("playbook", playbook);
        return found;
    }
}
