package io.playmaker.imports;

import java.util.List;
import java.util.Map;

/**
 * The first rows of a file as they stand and as they would be taken in.
 *
 * @param columns the file's columns
 * @param rows the first rows, by column
 * @param taken for each of these rows, the fields it becomes (several for one row that holds several facts)
 * @param problems what would be refused or warned about among these rows
 * @param suggestion the target field guessed for each column
 */
public record Preview(
        List<String> columns,
        List<Map<String, String>> rows,
        List<Map<String, String>> taken,
        List<ImportProblem> problems,
        Map<String, String> suggestion) {}
