package io.playmaker.web.api;

import io.playmaker.playbook.Gate;
import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Severity;
import io.playmaker.shared.Invalid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/playbooks")
@Tag(name = "Playbooks")
class GateApi {

    private final Gate gate;

    GateApi(Gate gate) {
        this.gate = gate;
    }

    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Check files before they are deployed",
            description =
                    "Playbooks (.bpmn), decision tables (.dmn) and forms (.form), each as a part called file. They are"
                            + " held against the same rules as in a deployment, together and with what is deployed already."
                            + " Nothing is stored. The details are those of a refused deployment.")
    Checked check(@RequestPart("file") List<MultipartFile> files) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isBlank()) throw new Invalid("file", "has no name. Send each file with its name.");
            if (contents.put(name, file.getBytes()) != null)
                throw new Invalid("file", "comes twice under the name " + name + ". Send each once.");
        }
        return Checked.of(gate.check(contents));
    }

    @Schema(name = "CheckedFiles")
    record Checked(
            @Schema(description = "Whether a deployment of these files would be taken")
            boolean accepted,

            String message,

            @Schema(description = "For each file with findings: errors, for which it is refused, and warnings")
            Map<String, Report> details) {

        static Checked of(List<Finding> findings) {
            Map<String, List<Finding>> byFile = findings.stream()
                    .collect(Collectors.groupingBy(Finding::resource, LinkedHashMap::new, Collectors.toList()));
            Map<String, Report> details = new LinkedHashMap<>();
            byFile.forEach((file, found) ->
                    details.put(file, new Report(problems(found, Severity.ERROR), problems(found, Severity.WARNING))));
            long errors = findings.stream()
                    .filter(one -> one.severity() == Severity.ERROR)
                    .count();
            return new Checked(errors == 0, sentence(errors), details);
        }

        private static List<Problem> problems(List<Finding> findings, Severity severity) {
            return findings.stream()
                    .filter(one -> one.severity() == severity)
                    .map(Problem::of)
                    .toList();
        }

        private static String sentence(long errors) {
            if (errors == 0) return "These files keep all rules.";
            return errors == 1 ? "These files break a rule." : "These files break rules, in " + errors + " places.";
        }
    }

    @Schema(name = "CheckedFile")
    record Report(List<Problem> errors, List<Problem> warnings) {}

    @Schema(name = "BrokenRule")
    record Problem(
            @Schema(example = "EveryStepHasAForm") String rule,

            @Schema(description = "What is wrong, and what to do")
            String message,

            @Schema(description = "0 when it is about the file as a whole")
            int line,

            int column,

            @Schema(description = "The element that a diagram shows there") @Nullable
            String mainElementId,

            List<String> elementIds) {

        static Problem of(Finding finding) {
            return new Problem(
                    finding.rule(),
                    finding.message(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.place().element(),
                    finding.place().elements());
        }
    }
}
