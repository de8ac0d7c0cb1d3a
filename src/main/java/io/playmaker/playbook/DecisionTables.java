package io.playmaker.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this room needs from a DMN engine: tables in which process owners write what actions ask for. */
public interface DecisionTables {

    /**
     * The answers of the newest version of a table, in the order of the questions.
     *
     * @param questions what is known, by the names of the table's inputs; one that is left out counts as not known
     * @return for each question the outputs by name of the first row that matches; empty when none does
     * @throws io.playmaker.shared.Missing when no such table is deployed
     */
    List<Optional<Map<String, Object>>> ask(String table, List<Map<String, Object>> questions);
}
