package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of starts names moments that happen, and playbooks that are there. */
final class StartsNamePlaybooks implements Rule {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @Override
    public void check(Bundle bundle, Findings findings) {
        Starts.tables(bundle)
                .forEach(table -> table.rows().forEach(row -> {
                    playbook(table, row, bundle, findings);
                    moment(table, row, bundle, findings);
                }));
    }

    private static void playbook(Table table, Row row, Bundle bundle, Findings findings) {
        String cell = Starts.conclusion(table, row, "playbook");
        Object playbook = Feel.constant(cell);
        if (!(playbook instanceof String key))
            findings.at(
                    row.tag(),
                    "%s starts no playbook (it says %s). Write a playbook's key in double quotes."
                            .formatted(row.label(), cell.isEmpty() ? "nothing" : cell));
        else if (!bundle.hasPlaybook(key))
            findings.at(
                    row.tag(),
                    "%s starts the playbook \"%s\", which is neither among these files nor deployed. Attach it, or correct"
                                    .formatted(row.label(), key)
                            + " its key.");
    }

    private static void moment(Table table, Row row, Bundle bundle, Findings findings) {
        List<String> unknown = TEXT.matcher(Starts.condition(table, row, "type"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(moment -> !bundle.known().declared().moments().contains(moment))
                .toList();
        if (!unknown.isEmpty())
            findings.at(
                    row.tag(),
                    "%s waits for the moment \"%s\", which never happens. Correct its name, or declare the event in measures.yaml."
                            .formatted(row.label(), String.join("\", \"", unknown)));
    }
}
