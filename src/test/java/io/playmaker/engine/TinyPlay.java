package io.playmaker.engine;

import io.playmaker.playbook.Engine;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** A model with one step, deployed for one test. */
record TinyPlay(RepositoryService models, DeploymentWithDefinitions deployment) implements AutoCloseable {

    static TinyPlay deploy(RepositoryService models) {
        return new TinyPlay(
                models,
                models.createDeployment()
                        .addClasspathResource("engine/tiny.bpmn")
                        .addClasspathResource("engine/tiny-call-customer.form")
                        .deployWithResult());
    }

    static Engine.Order order(long run) {
        return new Engine.Order(
                "tiny", Long.toString(run), Map.of("runId", run, "accountId", 7L, "owner", "carla", "priority", 70));
    }

    int version() {
        return deployment.getDeployedProcessDefinitions().get(0).getVersion();
    }

    @Override
    public void close() {
        models.deleteDeployment(deployment.getId(), true, true, true);
    }
}
