package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import io.playmaker.playbook.Step;
import java.util.Set;

/** Every row of the table of starts says what the run is about, how urgent it is, and why it starts. */
final class StartsAreComplete implements Rule {

    private static final Set<String> SUBJECTS = Set.of("\"ACCOUNT\"", "\"MOMENT\"");

    @Override
    public void check(Bundle bundle, Findings findings) {
        Starts.tables(bundle).forEach(table -> {
            if (!table.hitPolicy().equals("COLLECT"))
                findings.at(
                        table.tag(),
                        "The table of starts has the hit policy %s. Set it to COLLECT: a moment may start several playbooks."
                                .formatted(table.hitPolicy()));
            table.rows().forEach(row -> check(table, row, findings));
        });
    }

    private static void check(Table table, Row row, Findings findings) {
        String priority = Starts.conclusion(table, row, "priority");
        if (!priority.matches("\\d{1,2}"))
            findings.at(
                    row.tag(),
                    "%s has the priority %s. Write a number from 0 to %d."
                            .formatted(row.label(), priority.isEmpty() ? "of nothing" : priority, Step.ESCALATED - 1));
        String subject = Starts.conclusion(table, row, "subject");
        if (!SUBJECTS.contains(subject))
            findings.at(
                    row.tag(),
                    "%s says that the run is about %s. Write \"ACCOUNT\", or \"MOMENT\" for what the moment is about."
                            .formatted(row.label(), subject.isEmpty() ? "nothing" : subject));
        if (Starts.conclusion(table, row, "reason").replace("\"", "").isBlank())
            findings.at(
                    row.tag(),
                    "%s gives no reason. Write, in double quotes, what people read on the tasks."
                            .formatted(row.label()));
    }
}
