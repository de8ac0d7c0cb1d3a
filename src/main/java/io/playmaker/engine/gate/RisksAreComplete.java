package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import io.playmaker.health.Risk.Severity;
import io.playmaker.health.RiskKind;
import io.playmaker.health.RiskRules;
import java.util.Arrays;

/** Every row of the table of risks says which risk it is, how grave, what shows it, and when it is over. */
final class RisksAreComplete implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.decisionTables()
                .filter(table -> table.key().equals(RiskRules.TABLE))
                .forEach(table -> {
                    if (!table.hitPolicy().equals("COLLECT"))
                        findings.at(
                                table.tag(),
                                "The table of risks has the hit policy %s. Set it to COLLECT: an account may have several."
                                        .formatted(table.hitPolicy()));
                    table.rows().forEach(row -> check(table, row, findings));
                });
    }

    private static void check(Table table, Row row, Findings findings) {
        oneOf(table, row, "kind", RiskKind.values(), findings);
        oneOf(table, row, "severity", Severity.values(), findings);
        if (Starts.conclusion(table, row, "evidence").replace("\"", "").isBlank())
            findings.at(
                    row.tag(),
                    "%s does not say what shows the risk. Write it as evidence, in double quotes."
                            .formatted(row.label()));
        if (!Starts.conclusion(table, row, "closeAfterDays").matches("\\d{1,3}"))
            findings.at(
                    row.tag(),
                    "%s does not say after how many days the risk closes once it is untrue. Write a number from 0 to 999."
                            .formatted(row.label()));
    }

    private static void oneOf(Table table, Row row, String output, Enum<?>[] values, Findings findings) {
        String said = Starts.conclusion(table, row, output);
        if (Arrays.stream(values).noneMatch(value -> said.equals("\"" + value.name() + "\"")))
            findings.at(
                    row.tag(),
                    "%s has the %s %s. Write one of %s, in double quotes."
                            .formatted(
                                    row.label(),
                                    output,
                                    said.isEmpty() ? "of nothing" : said,
                                    Arrays.toString(values)));
    }
}
