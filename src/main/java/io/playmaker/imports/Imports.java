package io.playmaker.imports;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of files and batches that come in. */
@Service
@Transactional
public class Imports {

    private final ImportRepository imports;
    private final ProblemRepository problems;
    private final Mappings mappings;
    private final LookAhead lookAhead;
    private final Clock clock;

    Imports(ImportRepository imports, ProblemRepository problems, Mappings mappings, LookAhead lookAhead, Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.mappings = mappings;
        this.lookAhead = lookAhead;
        this.clock = clock;
    }

    /**
     * Keeps a CSV file for import; a worker takes it in, in pieces, and goes on where it stopped after a restart.
     * Files go in one after the other, in the order in which they came.
     *
     * @param mapping name of a saved mapping, or a definition in YAML
     * @param mayWriteHistory whether the file's rows may state when they were learned
     * @throws Invalid when the mapping cannot be used with this file's columns
     */
    public Import submit(String fileName, byte[] csv, String mapping, String by, boolean mayWriteHistory) {
        Mapping chosen = mappings.find(mapping);
        Definition definition = ReadMapping.read(chosen.definition());
        LookAhead.mustFit(definition, CsvFile.read(csv));
        if (!mayWriteHistory && definition.facts().stream().anyMatch(rules -> rules.containsKey("learnedAt")))
            throw new Invalid(
                    "mapping",
                    "The mapping states when facts were learned, which needs the right to write history; leave out 'learnedAt'.");
        String name = fileName.length() <= 300 ? fileName : fileName.substring(fileName.length() - 300);
        long id = imports.add(definition.kind(), name, chosen, csv, mayWriteHistory, by, clock.instant());
        return find(id).orElseThrow(() -> Missing.of("import", id));
    }

    /**
     * Shows what {@link #submit} would do with the first rows; stores nothing.
     *
     * @param mapping name or definition; null to try the guessed one
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public Preview preview(ImportKind kind, byte[] csv, @Nullable String mapping) {
        CsvFile file = CsvFile.read(csv);
        Map<String, String> suggestion = Guess.fields(kind, file.columns());
        String definition = mapping == null
                ? define(kind, suggestion, Map.of())
                : mappings.find(mapping).definition();
        return lookAhead.preview(file, definition, suggestion);
    }

    /** The newest first. */
    public List<Import> recent(int limit) {
        return imports.newest(limit);
    }

    /** Whether somebody has handed in a file of this name before, whatever became of it. */
    public boolean knows(String fileName, String by) {
        return imports.exists(fileName, by);
    }

    public Optional<Import> find(long id) {
        return imports.find(id);
    }

    /** Problems by line. */
    public List<ImportProblem> problems(long importId, int offset, int limit) {
        return problems.of(importId, null, offset, limit);
    }

    /** Problems of one severity by line; null means both. */
    public List<ImportProblem> problems(
            long importId, ImportProblem.@Nullable Severity severity, int offset, int limit) {
        return problems.of(importId, severity, offset, limit);
    }

    /** What the problems of an import come to, the most frequent first. */
    public List<ProblemCount> summary(long importId) {
        return problems.summary(importId);
    }

    /**
     * Ends an import that waits or runs; the rows it has taken stay.
     *
     * @throws Refused when it has ended already
     */
    public Import stop(long importId, String by) {
        if (imports.find(importId).isEmpty()) throw Missing.of("import", importId);
        if (!imports.stop(importId, "Stopped by " + by + "; the rows before are stored.", clock.instant()))
            throw new Refused("The import has ended already; there is nothing to stop.");
        return find(importId).orElseThrow();
    }

    /** Shipped and saved mappings, by name. */
    public List<Mapping> mappings() {
        return mappings.all();
    }

    /** Saves or replaces a mapping; a shipped one is copied under the name, not changed. */
    public Mapping save(Mapping mapping, String by) {
        return mappings.save(mapping, by);
    }

    /**
     * Writes the YAML of a simple mapping.
     *
     * @param fields column to field
     * @param constants field to the value that every row gets, such as {@code currency: EUR}
     */
    public String define(ImportKind kind, Map<String, String> fields, Map<String, String> constants) {
        return LookAhead.yaml(kind, fields, constants);
    }

    /** The fields that rows of this kind may have, with a sentence each; what a mapping may name. */
    public List<Field> fields(ImportKind kind) {
        return Fields.of(kind);
    }

    /**
     * How often the same was said of a file.
     *
     * @param firstLine the first line it was said of; 0 for the file as a whole
     */
    public record ProblemCount(
            ImportProblem.Severity severity, @Nullable String column, String reason, int count, int firstLine) {}

    public record Field(String name, String meaning, boolean required) {}
}
