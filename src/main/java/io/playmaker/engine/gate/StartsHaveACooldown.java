package io.playmaker.engine.gate;

/** Every row of the table of starts says how long a playbook rests before it may start again. */
final class StartsHaveACooldown implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        Starts.tables(bundle)
                .forEach(table -> table.rows().forEach(row -> {
                    String cell = Starts.conclusion(table, row, "cooldownDays");
                    if (!cell.matches("\\d{1,4}"))
                        findings.at(
                                row.tag(),
                                "%s does not say how many days after the last run its playbook may start again (it says %s). Write a"
                                                .formatted(row.label(), cell.isEmpty() ? "nothing" : cell)
                                        + " whole number, 0 for at once.");
                }));
    }
}
