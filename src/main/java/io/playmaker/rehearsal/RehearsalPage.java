package io.playmaker.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what a rehearsal showed as one page that needs nothing beside it. */
final class RehearsalPage {

    private static final String VIEWER = "bpmn-navigated-viewer.production.min.js";
    private static final String STYLE = "assets/diagram-js.css";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ITemplateEngine templates;
    private final Playbooks playbooks;

    RehearsalPage(ITemplateEngine templates, Playbooks playbooks) {
        this.templates = templates;
        this.playbooks = playbooks;
    }

    /** A diagram and what was come through of it. */
    record Diagram(String key, String name, String xml, List<String> path) {}

    /** One of several ways. */
    record Way(int number, String ended, String choices, List<Report.Line> lines) {}

    void write(Report report, Path file) {
        Context context = new Context();
        context.setVariable("report", report);
        context.setVariable("title", report.title());
        context.setVariable("about", report.about());
        context.setVariable("several", report.scenario().tryEveryCombination());
        context.setVariable("ended", Report.inASentence(report.first()));
        context.setVariable("findings", report.findings());
        context.setVariable("ways", ways(report));
        context.setVariable("diagrams", diagrams(report));
        context.setVariable("data", script(json(diagrams(report))));
        context.setVariable("viewer", script(shipped(VIEWER)));
        context.setVariable("style", shipped(STYLE));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Files.writeString(file, templates.process("rehearsal", context));
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be written to " + file, e);
        }
    }

    private static List<Way> ways(Report report) {
        List<Played> all = report.all().ways();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(at -> new Way(
                        at + 1, Report.ended(all.get(at)), Report.choices(all.get(at)), Report.lines(all.get(at))))
                .toList();
    }

    private List<Diagram> diagrams(Report report) {
        List<Playbook> catalogue = playbooks.catalogue();
        return report.playbooks().stream()
                .map(key -> catalogue.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .map(one -> new Diagram(
                        one.key(), one.name(), playbooks.diagram(one.key(), one.version()), report.path(one.key())))
                .toList();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing inside may end the element it stands in. */
    private static String script(String text) {
        return text.replace("</", "<\\/");
    }

    private static String shipped(String file) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/META-INF/resources/webjars/bpmn-js/*/dist/" + file);
            try (InputStream in = Objects.requireNonNull(found[0]).getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
