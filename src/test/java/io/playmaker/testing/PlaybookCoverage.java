package io.playmaker.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Collects after each test which flow nodes were completed, and after the last one asks for all of them. */
class PlaybookCoverage implements AfterEachCallback, AfterAllCallback {

    private final Set<String> completed = new HashSet<>();

    @Override
    public void afterEach(ExtensionContext context) {
        List<HistoricActivityInstance> ended =
                engine(context).getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                        .filter(node -> node.getProcessDefinitionKey().equals(playbook(context)))
                        .toList();
        Set<String> cameToAnEnd = ended.stream()
                .filter(PlaybookCoverage::isEnd)
                .map(HistoricActivityInstance::getParentActivityInstanceId)
                .collect(Collectors.toSet());
        ended.stream()
                .filter(node -> isCompleted(node) || cameToAnEnd.contains(node.getId()))
                .map(HistoricActivityInstance::getActivityId)
                .forEach(completed::add);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Set<String> missing = new TreeSet<>(drawn(context));
        int all = missing.size();
        missing.removeAll(completed);
        if (!missing.isEmpty())
            throw new AssertionError("The tests complete %d of the %d flow nodes of %s; these they miss: %s"
                    .formatted(all - missing.size(), all, playbook(context), missing));
    }

    /**
     * An end that throws ends what is around it as well, and counts as cancelled itself; so does a gateway that waits for
     * events, when one of them comes.
     */
    private static boolean isCompleted(HistoricActivityInstance node) {
        return !node.isCanceled() || isEnd(node) || node.getActivityType().equals("eventBasedGateway");
    }

    private static boolean isEnd(HistoricActivityInstance node) {
        return node.getActivityType().endsWith("EndEvent");
    }

    private static Set<String> drawn(ExtensionContext context) {
        var models = engine(context).getRepositoryService();
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(playbook(context))
                .latestVersion()
                .singleResult()
                .getId();
        List<FlowNode> nodes =
                List.copyOf(models.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class));
        return nodes.stream()
                .map(node -> ((ModelElementInstance) node).getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }

    private static String playbook(ExtensionContext context) {
        return context.getRequiredTestClass()
                .getAnnotation(CoversPlaybook.class)
                .value();
    }
}
