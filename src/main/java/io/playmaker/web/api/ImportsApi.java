package io.playmaker.web.api;

import io.playmaker.imports.Import;
import io.playmaker.imports.ImportKind;
import io.playmaker.imports.ImportProblem;
import io.playmaker.imports.Imports;
import io.playmaker.imports.Mapping;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports", description = "CSV files and how their columns are read.")
class ImportsApi {

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send a CSV file",
            description = "It is taken in shortly after; ask for its state. The same file again changes nothing.")
    ResponseEntity<Import> submit(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "Name of a saved mapping, or a definition in YAML", example = "my-accounts")
                    @RequestParam("mapping")
                    String mapping,
            Authentication caller)
            throws IOException {
        Import submitted = imports.submit(
                Objects.requireNonNullElse(file.getOriginalFilename(), "upload.csv"),
                file.getBytes(),
                mapping,
                caller.getName(),
                Rights.mayWriteHistory(caller));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + submitted.id()))
                .body(submitted);
    }

    @GetMapping("/imports")
    @Operation(summary = "List imports", description = "The newest first.")
    List<Import> recent(@RequestParam(defaultValue = "50") int size) {
        return imports.recent(Paging.size(size));
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "Read how far an import has come")
    Import read(@PathVariable long id) {
        return imports.find(id).orElseThrow(() -> Missing.of("import", id));
    }

    @GetMapping("/imports/{id}/problems")
    @Operation(summary = "List rows that were refused or contradict something", description = "By line of the file.")
    List<ImportProblem> problems(
            @PathVariable long id,
            @Parameter(description = "Only rows that were not taken, or only warnings") @RequestParam(required = false)
                    ImportProblem.@Nullable Severity severity,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        read(id);
        return imports.problems(id, severity, Paging.page(page) * Paging.size(size), size);
    }

    @GetMapping("/imports/{id}/summary")
    @Operation(summary = "Count what the problems come to", description = "The most frequent first.")
    List<Imports.ProblemCount> summary(@PathVariable long id) {
        read(id);
        return imports.summary(id);
    }

    @GetMapping("/mappings")
    @Operation(summary = "List mappings of columns")
    List<Mapping> mappings() {
        return imports.mappings();
    }

    @GetMapping("/mappings/{name}")
    @Operation(summary = "Read a mapping")
    Mapping mapping(@PathVariable String name) {
        return imports.mappings().stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Missing.of("mapping", name));
    }

    @PutMapping("/mappings/{name}")
    @Operation(summary = "Save or replace a mapping")
    Mapping save(@PathVariable String name, @RequestBody MappingBody body, Principal caller) {
        if (body.kind() == null) throw new Invalid("kind", "is needed: what are the rows of the file?");
        return imports.save(new Mapping(name, body.kind(), Rows.text(body.definition()), false), caller.getName());
    }

    @Schema(name = "MappingDefinition")
    record MappingBody(
            @Nullable ImportKind kind,

            @Schema(
                    description = "YAML, as in the shipped examples",
                    example = "kind: ACCOUNTS\nfields:\n  externalId: id\n  name: company\n")
            @Nullable
            String definition) {}
}
