package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where one answer is promised (hit policy UNIQUE), no case has two. */
final class RowsDoNotOverlap implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.decisionTables()
                .filter(table -> table.hitPolicy().equals("UNIQUE"))
                .forEach(table -> check(table, findings));
    }

    private static void check(Table table, Findings findings) {
        Boxes boxes = new Boxes(table);
        Map<Row, List<BitSet>> earlier = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            List<BitSet> box = boxes.box(row);
            if (box == null || boxes.impossibleColumn(box) >= 0) continue;
            earlier.forEach((other, taken) -> {
                if (Boxes.overlap(box, taken))
                    findings.at(
                            row.tag(),
                            "%s and %s answer the same case, and the table promises one answer (UNIQUE). Narrow one of them,"
                                            .formatted(row.label(), other.label())
                                    + " or choose the hit policy FIRST.",
                            List.of(other.tag().id()));
            });
            earlier.put(row, box);
        }
    }
}
