package io.playmaker.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.playmaker.shared.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file of comma, semicolon, tab or bar separated values with a header, as it comes out of spreadsheets and exports. */
record CsvFile(List<String> columns, List<Row> rows) {

    private static final String SEPARATORS = ",;\t|";

    /** @throws Invalid when there is no header, or a quote is left open */
    static CsvFile read(byte[] bytes) {
        String text = text(bytes);
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord next : records) {
                if (columns.isEmpty()) columns.addAll(header(next.getFields()));
                else rows.add(row(columns, next));
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new Invalid(
                    "file",
                    "From line " + (rows.size() + 2)
                            + " on this is not a readable CSV file; look for a quote left open.");
        }
        if (columns.isEmpty()) throw new Invalid("file", "The file is empty; its first line must name the columns.");
        return new CsvFile(List.copyOf(columns), rows);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Spreadsheets on Windows still save their own code page.
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        int[] seen = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"') quoted = !quoted;
            if (!quoted && (next == '\n' || next == '\r')) break;
            if (!quoted && SEPARATORS.indexOf(next) >= 0) seen[SEPARATORS.indexOf(next)]++;
        }
        int best = 0;
        for (int i = 1; i < seen.length; i++) if (seen[i] > seen[best]) best = i;
        return SEPARATORS.charAt(best);
    }

    private static List<String> header(List<String> fields) {
        Set<String> names = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).isBlank()
                    ? "column " + (i + 1)
                    : fields.get(i).strip();
            if (!names.add(name))
                throw new Invalid("file", "Two columns are called '" + name + "'; give each its own name.");
            columns.add(name);
        }
        return columns;
    }

    private static Row row(List<String> columns, CsvRecord fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++)
            cells.put(columns.get(i), i < fields.getFieldCount() ? fields.getField(i) : "");
        return new Row((int) fields.getStartingLineNumber(), cells);
    }
}
