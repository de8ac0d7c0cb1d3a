package io.playmaker.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A shipped playbook, drawn anew for one test as a process owner would do it, picture included. */
public final class Redrawn {

    private final String playbook;
    private String xml;

    private Redrawn(String playbook, String xml) {
        this.playbook = playbook;
        this.xml = xml;
    }

    public static Redrawn of(String playbook) throws IOException {
        try (InputStream file = Redrawn.class.getResourceAsStream("/processes/" + playbook + ".bpmn")) {
            return new Redrawn(
                    playbook, new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A new step on that flow, in every other respect like an existing one. */
    public Redrawn with(String step, String name, String onFlow, String like) {
        String next = found("<bpmn:sequenceFlow id=\"%s\"[^>]* targetRef=\"(\\w+)\"".formatted(onFlow))
                .group(1);
        String after = step + "To" + Character.toUpperCase(next.charAt(0)) + next.substring(1);
        String pattern = found(element("userTask", like)).group();
        String task = pattern.replace("id=\"" + like + "\"", "id=\"" + step + "\"")
                .replaceFirst(" name=\"[^\"]*\"", " name=\"" + name + "\"")
                .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>\\s*", "");
        xml = xml.replace(pattern, pattern + "\n" + task + flow(after, step, next))
                .replace(
                        "<bpmn:incoming>" + onFlow + "</bpmn:incoming>", "<bpmn:incoming>" + after + "</bpmn:incoming>")
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"%s\"[^>]* targetRef=\")\\w+\"".formatted(onFlow), "$1" + step + "\"");
        String shape = found(shape(like)).group();
        String line = found(shape(onFlow)).group();
        xml = xml.replace(shape, shape + "\n" + lower(shape.replace("\"" + like, "\"" + step)))
                .replace(line, line + "\n" + line.replace("\"" + onFlow, "\"" + after));
        return this;
    }

    private static String flow(String id, String from, String to) {
        return "\n<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }

    private static String lower(String shape) {
        return Pattern.compile("y=\"(\\d+)\"")
                .matcher(shape)
                .replaceAll(at -> "y=\"%d\"".formatted(Integer.parseInt(at.group(1)) + 200));
    }

    /** That flow leads to that node instead. */
    public Redrawn leading(String flow, String to) {
        String line = "<bpmn:incoming>" + flow + "</bpmn:incoming>";
        xml = xml.replaceFirst(line + "\\s*", "")
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"%s\"[^>]* targetRef=\")\\w+\"".formatted(flow), "$1" + to + "\"")
                .replaceFirst("(?s)(<bpmn:\\w+ id=\"%s\".*?)(<bpmn:incoming>)".formatted(to), "$1" + line + "$2");
        return this;
    }

    /** Takes the node out, and every flow that leads away from it. */
    public Redrawn without(String kind, String node) {
        for (MatchResult flow : Pattern.compile(
                        "<bpmn:sequenceFlow id=\"(\\w+)\"[^>]* sourceRef=\"%s\"".formatted(node))
                .matcher(xml)
                .results()
                .toList()) {
            String id = flow.group(1);
            remove("<bpmn:sequenceFlow id=\"%s\"[^>]*(/>|[^/]>.*?</bpmn:sequenceFlow>)".formatted(id));
            remove("<bpmn:incoming>" + id + "</bpmn:incoming>");
            remove(shape(id));
        }
        remove(element(kind, node));
        remove(shape(node));
        return this;
    }

    /** The step is the same, under another id and name. */
    public Redrawn renamed(String step, String id, String name) {
        xml = xml.replaceAll("\"%s\"".formatted(step), "\"" + id + "\"")
                .replaceFirst("(id=\"%s\" name=)\"[^\"]*\"".formatted(id), "$1\"" + name + "\"");
        return this;
    }

    /** Any other change to the file. */
    public Redrawn saying(String instead, String of) {
        if (!xml.contains(of)) throw new AssertionError(playbook + " does not say " + of);
        xml = xml.replace(of, instead);
        return this;
    }

    /** Deploys it with all forms of the playbook; returns the deployment's id. */
    public String deploy(RepositoryService models) throws IOException {
        DeploymentBuilder deployment = models.createDeployment().addString(playbook + ".bpmn", xml);
        for (Resource form :
                new PathMatchingResourcePatternResolver().getResources("classpath*:forms/" + playbook + "-*.form"))
            deployment.addString(
                    Objects.requireNonNull(form.getFilename()), form.getContentAsString(StandardCharsets.UTF_8));
        return deployment.deploy().getId();
    }

    private static String element(String kind, String id) {
        return "<bpmn:%s id=\"%s\".*?</bpmn:%s>".formatted(kind, id, kind);
    }

    private static String shape(String element) {
        return "<bpmndi:(BPMNShape|BPMNEdge) id=\"\\w+\" bpmnElement=\"%s\".*?</bpmndi:(BPMNShape|BPMNEdge)>"
                .formatted(element);
    }

    private void remove(String what) {
        xml = xml.substring(0, found(what).start()) + xml.substring(found(what).end());
    }

    private Matcher found(String what) {
        Matcher found = Pattern.compile(what, Pattern.DOTALL).matcher(xml);
        if (!found.find()) throw new AssertionError(playbook + " has no " + what);
        return found;
    }
}
