package io.playmaker.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.Invalid;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFFid,name\n1,Umbra\n").columns()).containsExactly("id", "name");
    }

    @Test
    void quotedValuesMayHoldSeparatorsLineBreaksAndQuotes() {
        List<Row> rows = read("id,note\n1,\"a, b\"\n2,\"two\nlines\"\n3,\"say \"\"hi\"\"\"\n")
                .rows();

        assertThat(rows).extracting(row -> row.get("note")).containsExactly("a, b", "two\nlines", "say \"hi\"");
        assertThat(rows).extracting(Row::line).containsExactly(2, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsSeenInTheHeader(String separator) {
        CsvFile file = read("id" + separator + "\"name, in full; or short\"\r\n1" + separator + "Umbra\r\n");

        assertThat(file.columns()).containsExactly("id", "name, in full; or short");
        assertThat(file.rows().get(0).get("id")).isEqualTo("1");
    }

    @Test
    void emptyAndBlankValuesSayNothing() {
        Row row = read("id,name,note\n1,,  \n").rows().get(0);

        assertThat(row.get("name")).isNull();
        assertThat(row.get("note")).isNull();
    }

    @Test
    void aRowMayEndEarlyAndEmptyLinesAreNoRows() {
        List<Row> rows = read("id,name,note\n1,Umbra\n\n2,Vela,x\n").rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cells()).containsEntry("note", "");
    }

    @Test
    void cellsThatTheHeaderDoesNotNameAreCounted() {
        List<Row> rows = read("id,name\n1,Umbra, Ltd\n2,Vela,,\n").rows();

        assertThat(rows).extracting(Row::cellsTooMany).containsExactly(1, 0);
    }

    @Test
    void encodingsOfSpreadsheetsAreRead() {
        String text = "id,name\n1,Müller & Söhne\n";

        for (Charset charset : List.of(UTF_8, UTF_16, Charset.forName("windows-1252")))
            assertThat(CsvFile.read(text.getBytes(charset)).rows().get(0).get("name"))
                    .isEqualTo("Müller & Söhne");
    }

    @Test
    void whatIsNoCsvFileIsRefusedWithItsRemedy() {
        refused("", "empty");
        refused(" \n \n", "empty");
        refused("PK\u0003\u0004 a spreadsheet", "save it as CSV");
        refused("id\u0000,name\n", "save it as CSV");
        refused("id,name,id\n1,2,3\n", "Two columns are called 'id'");
        refused("id,name\n1,Umbra\n2,\"never closed\n3,Vela\n", "line 3");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithItsSize() {
        assertThatThrownBy(() -> CsvFile.read(new byte[26_000_001]))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("26 MB")
                .hasMessageContaining("split it");
    }

    private static void refused(String text, String because) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Invalid.class).hasMessageContaining(because);
    }

    private static CsvFile read(String text) {
        return CsvFile.read(text.getBytes(UTF_8));
    }
}
