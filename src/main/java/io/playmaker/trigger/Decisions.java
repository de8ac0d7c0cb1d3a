package io.playmaker.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this room needs from a DMN engine: the table {@code choose-playbooks}, the only place that says what starts what. */
public interface Decisions {

    /**
     * A row that matched.
     *
     * @param rule the rule's id in the table
     * @param subject which subject the run gets: {@code ACCOUNT} for none, {@code MOMENT} for the moment's
     */
    record Choice(String rule, String playbook, String subject, int priority, Duration cooldown, String reason) {}

    /**
     * What one version of the table chose.
     *
     * @param choices for each of the sets of facts, in order
     */
    record Chosen(int version, List<List<Choice>> choices) {}

    /** What the newest version of the table chooses for each of these sets of facts. */
    Chosen choose(List<Map<String, Object>> facts);

    /**
     * A row as it is written.
     *
     * @param conditions what it asks, by the heading of its column, as FEEL tests; columns it does not ask are left out
     * @param outputs what it says, by name, as FEEL expressions
     */
    record Row(
            String rule, @Nullable String description, Map<String, String> conditions, Map<String, String> outputs) {}

    /** Every row of the newest version of the table, in its order. */
    List<Row> rows();

    /** The newest version of the table. */
    int version();

    /** One table, however often it is asked. */
    interface Table {

        /** What it chooses, in the order of its rows. */
        List<Choice> choose(Map<String, Object> facts);
    }

    /** A version that is deployed, and since when. */
    record Version(int version, Instant deployedAt) {}

    /** Every version that is deployed, the newest first. */
    List<Version> versions();

    /** @throws io.playmaker.shared.Missing when there is no such version */
    Table deployed(int version);

    /** A table that is not deployed, and never is by this; it must keep the rules of tables. */
    Table read(String dmn);
}
