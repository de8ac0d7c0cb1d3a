package io.playmaker.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken ({@code ERROR}) or that contradicts something ({@code WARNING}).
 *
 * @param line line in the file, the header being 1; 0 for the file as a whole
 * @param column the file's column, if one is to blame
 */
public record ImportProblem(
        int line,
        @Nullable String column,
        Severity severity,
        String reason,
        @Nullable String value) {

    public enum Severity {
        ERROR,
        WARNING
    }
}
