package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Every row of a decision table is the answer to some case. */
final class EveryRowCanMatch implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.decisionTables().forEach(table -> check(table, findings));
    }

    private static void check(Table table, Findings findings) {
        Boxes boxes = new Boxes(table);
        List<List<BitSet>> earlier = new ArrayList<>();
        for (Row row : table.rows()) {
            List<BitSet> box = boxes.box(row);
            if (box == null) continue;
            int impossible = boxes.impossibleColumn(box);
            if (impossible >= 0)
                findings.at(
                        row.tag(),
                        "%s can never answer: nothing fits %s in the column \"%s\". Correct the cell."
                                .formatted(
                                        row.label(),
                                        row.condition(impossible),
                                        table.inputs().get(impossible).label()));
            else if (table.hitPolicy().equals("FIRST") && Boxes.covered(box, earlier))
                findings.at(
                        row.tag(),
                        "%s can never answer: the rows above it take all its cases. Move it up, or delete it."
                                .formatted(row.label()));
            earlier.add(box);
        }
    }
}
