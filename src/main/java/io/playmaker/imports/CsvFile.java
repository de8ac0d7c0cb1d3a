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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of comma, semicolon, tab or bar separated values with a header, as it comes out of spreadsheets and exports. */
record CsvFile(List<String> columns, List<Row> rows) {

    /** What is read at once must fit into memory several times. */
    static final int LARGEST_MEGABYTES = 25;

    private static final String SEPARATORS = ",;\t|";

    /** @throws Invalid when it is no CSV file, is too large, has no header, or a quote is left open */
    static CsvFile read(byte[] bytes) {
        if (bytes.length > LARGEST_MEGABYTES * 1_000_000)
            throw new Invalid(
                    "file",
                    "The file has " + bytes.length / 1_000_000 + " MB, more than the " + LARGEST_MEGABYTES
                            + " that are taken at once; split it and send the parts, each with the header.");
        String text = text(bytes);
        if (text.isBlank()) throw new Invalid("file", "The file is empty; its first line must name the columns.");
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord next : records) {
                if (columns.isEmpty()) columns.putAll(header(next.getFields()));
                else rows.add(new Row((int) next.getStartingLineNumber(), columns, next.getFields()));
            }
        } catch (CsvParseException | java.io.IOException e) {
            int from = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
            throw new Invalid(
                    "file", "From line " + from + " on this is not a readable CSV file; look for a quote left open.");
        }
        return new CsvFile(List.copyOf(columns.keySet()), rows);
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes);
        if (text.indexOf(0) >= 0 || text.startsWith("PK\u0003\u0004") || text.startsWith("%PDF"))
            throw new Invalid("file", "This is not a CSV file; open it in its own program and save it as CSV.");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        boolean utf16 = mark == 0xfeff || mark == 0xfffe;
        try {
            return (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Spreadsheets on Windows still save their own code page.
            return new String(bytes, Charset.forName("windows-1252"));
        }
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

    private static Map<String, Integer> header(List<String> fields) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).isBlank()
                    ? "column " + (i + 1)
                    : fields.get(i).strip();
            if (columns.put(name, i) != null)
                throw new Invalid("file", "Two columns are called '" + name + "'; give each its own name.");
        }
        return columns;
    }
}
