package io.playmaker.health;

import io.playmaker.health.Risk.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What this room needs from a DMN engine: the table {@code open-risks}, which says what facts show which risk. */
public interface RiskRules {

    String TABLE = "open-risks";

    /**
     * A row that matched.
     *
     * @param rule the row's id in the table
     * @param evidence with names of facts in double braces
     * @param closeAfter how long no row of its kind must match until a risk that only the table asks for is over
     */
    record Worry(
            String rule, RiskKind kind, Severity severity, String evidence, String nextAction, Duration closeAfter) {}

    /** One version of the table, however long it is asked. */
    interface Table {

        List<Worry> ask(Map<String, Object> facts);
    }

    /** The newest version. */
    Table newest();

    /** What the newest version of the table asks for by each of these sets of facts, in order. */
    default List<List<Worry>> ask(List<Map<String, Object>> facts) {
        return facts.stream().map(newest()::ask).toList();
    }
}
