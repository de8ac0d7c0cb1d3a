package io.playmaker.engine;

import io.playmaker.engine.gate.Rulebook;
import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.jspecify.annotations.Nullable;

/**
 * Files that break rules and are not taken. It says so as the engine does of models it cannot read, so that whoever shows
 * those errors (Modeler, REST) shows these.
 */
public class ModelsRefused extends ParseException {

    private static final long serialVersionUID = 1L;

    ModelsRefused(List<Finding> findings) {
        super(sentence(findings), "", List.of(), List.of());
        resorceReports.clear();
        resorceReports.addAll(reports(findings));
    }

    /** Who deployed made a mistake, and nothing of ours: where it was found out helps nobody. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    private static String sentence(List<Finding> findings) {
        return "Nothing was deployed: the files break "
                + (findings.size() == 1 ? "a rule." : "rules, in " + findings.size() + " places.")
                + findings.stream()
                        .map(one -> "\n* %s%s: %s".formatted(one.resource(), line(one), words(one)))
                        .collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return finding.place().line() > 0 ? ", line " + finding.place().line() : "";
    }

    private static String words(Finding finding) {
        return "%s (%s%s)".formatted(finding.message(), Rulebook.PAGES, Rulebook.pageName(finding.rule()));
    }

    private static List<ResourceReport> reports(List<Finding> findings) {
        Map<String, List<Finding>> byFile = findings.stream()
                .collect(Collectors.groupingBy(Finding::resource, LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .<ResourceReport>map(file -> new ResourceReportImpl(
                        file.getKey(),
                        problems(file.getValue(), Severity.ERROR),
                        problems(file.getValue(), Severity.WARNING)))
                .toList();
    }

    private static List<Problem> problems(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .<Problem>map(Shown::new)
                .toList();
    }

    /** A finding as the engine reports its own. */
    private record Shown(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return words(finding);
        }

        @Override
        public int getLine() {
            return finding.place().line();
        }

        @Override
        public int getColumn() {
            return finding.place().column();
        }

        @Override
        public @Nullable String getMainElementId() {
            return finding.place().element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.place().elements();
        }
    }
}
