package io.playmaker.engine;

import io.playmaker.engine.gate.Known;
import io.playmaker.library.MaterialKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine holds already. Asked within a deployment, at the start even before there is an engine to be injected. */
@Component
class DeployedModels implements Known.Deployed {

    private final ObjectProvider<ProcessEngine> engine;
    private final MaterialKeys materials;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    DeployedModels(ObjectProvider<ProcessEngine> engine, MaterialKeys materials) {
        this.engine = engine;
        this.materials = materials;
    }

    @Override
    public boolean hasPlaybook(String key) {
        return ask(context -> models(context)
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0);
    }

    @Override
    public boolean hasDecision(String key) {
        return ask(context -> models(context)
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0);
    }

    @Override
    public boolean hasMaterial(String key) {
        return materials.exists(key);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return ask(context -> {
            CamundaFormDefinition form =
                    context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id);
            return Optional.ofNullable(form).map(one -> content(context, one.getDeploymentId(), one.getResourceName()));
        });
    }

    @Override
    public Map<String, byte[]> playbooks() {
        return ask(context -> {
            Map<String, byte[]> found = new HashMap<>();
            models(context)
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(one -> found.put(
                            one.getKey(),
                            read.computeIfAbsent(
                                    one.getId(),
                                    id -> content(context, one.getDeploymentId(), one.getResourceName()))));
            return found;
        });
    }

    private static RepositoryService models(CommandContext context) {
        return context.getProcessEngineConfiguration().getRepositoryService();
    }

    private static byte[] content(CommandContext context, String deployment, String resource) {
        try (InputStream in = new GetDeploymentResourceCmd(deployment, resource).execute(context)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question<T> {

        T answer(CommandContext context);
    }

    /** Whoever deploys, what is there is there. */
    private <T> T ask(Question<T> question) {
        CommandContext open = Context.getCommandContext();
        if (open != null) return unchecked(open, question);
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> unchecked(context, question));
    }

    private static <T> T unchecked(CommandContext context, Question<T> question) {
        Callable<T> answer = () -> question.answer(context);
        return context.runWithoutAuthorization(answer);
    }
}
