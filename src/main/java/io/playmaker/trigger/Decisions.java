package io.playmaker.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What this room needs from a DMN engine: the table {@code choose-playbooks}, the only place that says what starts what. */
public interface Decisions {

    /**
     * A row that matched.
     *
     * @param rule the rule's id in the table
     * @param subject which subject the run gets: {@code ACCOUNT} for none, {@code MOMENT} for the moment's
     */
    record Choice(String rule, String playbook, String subject, int priority, Duration cooldown, String reason) {}

    /** What the newest version of the table chooses for each of these sets of facts, in order. */
    List<List<Choice>> choose(List<Map<String, Object>> facts);

    /** The version of the table that {@link #choose} uses. */
    int version();
}
