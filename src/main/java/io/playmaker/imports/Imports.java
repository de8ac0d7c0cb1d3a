package io.playmaker.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of files and batches that come in. */
@Service
public class Imports {

    /**
     * Keeps a CSV file for import; a worker takes it in, in pieces, and goes on where it stopped after a restart.
     *
     * @param mapping name of a saved mapping, or a definition in YAML
     * @param mayWriteHistory whether the file's rows may state when they were learned
     * @throws io.playmaker.shared.Invalid when the mapping cannot be used with this file's columns
     */
    public Import submit(String fileName, byte[] csv, String mapping, String by, boolean mayWriteHistory) {
        throw new UnsupportedOperationException();
    }

    /** Shows what {@link #submit} would do with the first rows; stores nothing. */
    public Preview preview(ImportKind kind, byte[] csv, @org.jspecify.annotations.Nullable String mapping) {
        throw new UnsupportedOperationException();
    }

    /** The newest first. */
    public List<Import> recent(int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Import> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Problems by line. */
    public List<ImportProblem> problems(long importId, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<Mapping> mappings() {
        throw new UnsupportedOperationException();
    }

    /** Saves or replaces a mapping; a shipped one is copied under the name, not changed. */
    public Mapping save(Mapping mapping, String by) {
        throw new UnsupportedOperationException();
    }

    /** The fields that rows of this kind may have, with a sentence each; what a mapping may name. */
    public List<Field> fields(ImportKind kind) {
        throw new UnsupportedOperationException();
    }

    public record Field(String name, String meaning, boolean required) {}
}
