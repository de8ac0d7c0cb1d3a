package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Column;
import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import java.util.stream.Stream;

/** The table that says what starts what, read by the names of its columns. */
final class Starts {

    private static final String TABLE = "choose-playbooks";

    private Starts() {}

    static Stream<Table> tables(Bundle bundle) {
        return bundle.decisionTables().filter(table -> table.key().equals(TABLE));
    }

    /** The cell of that output; empty when there is none. */
    static String conclusion(Table table, Row row, String output) {
        for (int column = 0; column < table.outputs().size(); column++) {
            Column found = table.outputs().get(column);
            if (found.expression().equals(output)) return row.conclusion(column);
        }
        return "";
    }

    static String condition(Table table, Row row, String input) {
        for (int column = 0; column < table.inputs().size(); column++) {
            Column found = table.inputs().get(column);
            if (found.expression().equals(input)) return row.condition(column);
        }
        return "";
    }
}
