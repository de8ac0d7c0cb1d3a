package io.playmaker.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.playmaker.imports.ImportKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the made-up portfolio, as another system would send it.
 *
 * @param columns called as the fields they hold
 * @param constants fields that are the same in every row
 */
record DemoFile(String name, ImportKind kind, List<String> columns, Map<String, String> constants, byte[] content) {

    static DemoFile of(
            String name,
            ImportKind kind,
            List<String> columns,
            Map<String, String> constants,
            Iterable<Object[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            for (Object[] row : rows) csv.writeRecord(cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoFile(name, kind, columns, constants, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is empty at the end of a row is left away. */
    private static String[] cells(@Nullable Object[] row) {
        int length = row.length;
        while (length > 1 && row[length - 1] == null) length--;
        String[] cells = new String[length];
        for (int i = 0; i < length; i++) cells[i] = row[i] == null ? "" : String.valueOf(row[i]);
        return cells;
    }
}
