package io.playmaker.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The files that process owners edit, as they are shipped; by their names without the ending. */
final class Shipped {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Shipped() {}

    static Map<String, BpmnModelInstance> playbooks() {
        Map<String, BpmnModelInstance> models = new LinkedHashMap<>();
        files("processes", ".bpmn").forEach((name, file) -> models.put(name, Bpmn.readModelFromFile(file.toFile())));
        return models;
    }

    static Map<String, DmnModelInstance> tables() {
        Map<String, DmnModelInstance> tables = new LinkedHashMap<>();
        files("processes", ".dmn").forEach((name, file) -> tables.put(name, Dmn.readModelFromFile(file.toFile())));
        return tables;
    }

    static Map<String, JsonNode> forms() {
        return json("forms", ".form");
    }

    /** Each file holds one template. */
    static Map<String, JsonNode> templates() {
        Map<String, JsonNode> templates = new LinkedHashMap<>();
        json(".camunda/element-templates", ".json").forEach((name, file) -> templates.put(name, file.get(0)));
        return templates;
    }

    /** Forms of steps that must be done. */
    static Set<String> neverSkipped() {
        return playbooks().values().stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(step -> step.getExtensionElements() != null)
                .filter(step ->
                        step
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaProperties.class)
                                .list()
                                .stream()
                                .flatMap(all -> all.getCamundaProperties().stream())
                                .anyMatch(one -> one.getCamundaName().equals("skip")
                                        && one.getCamundaValue().equals("never")))
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
    }

    /** All components of a form, at whatever depth. */
    static List<JsonNode> components(JsonNode form) {
        List<JsonNode> all = new ArrayList<>();
        form.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static Map<String, JsonNode> json(String folder, String ending) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        files(folder, ending).forEach((name, file) -> {
            try {
                read.put(name, JSON.readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return read;
    }

    private static Map<String, Path> files(String folder, String ending) {
        Map<String, Path> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            files.sorted()
                    .filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> found.put(file.getFileName().toString().replace(ending, ""), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
