package io.playmaker.rehearsal;

import io.playmaker.playbook.Playbook;
import io.playmaker.rehearsal.Combinations.All;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rehearsal showed, in words.
 *
 * @param name of the scenario
 * @param playbook as it is deployed
 */
record Report(String name, Scenario scenario, Playbook playbook, All all) {

    /** A day of the calendar, or one of several things on it. */
    record Line(long day, String date, String kind, String text) {}

    String title() {
        return playbook.name() + ": " + Objects.requireNonNullElse(scenario.title(), "All defaults");
    }

    String about() {
        Scenario.Customer customer = scenario.customer();
        return "%s, %s, health %s"
                .formatted(
                        Objects.requireNonNullElse(customer.name(), "Blue Harbour Ltd"),
                        Objects.requireNonNullElse(customer.segment(), "MID_MARKET"),
                        customer.band() == null ? "GREEN" : customer.band().name());
    }

    Played first() {
        return all.ways().get(0);
    }

    boolean wentWrong() {
        return all.ways().stream().anyMatch(way -> way.trouble() != null);
    }

    static List<Line> lines(Played way) {
        return way.calendar().stream()
                .map(entry -> new Line(
                        day(way.start(), entry.at()),
                        Log.day(entry.at()),
                        entry.kind().word(),
                        entry.text()))
                .toList();
    }

    static long day(Instant start, Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay()
                - LocalDate.ofInstant(start, ZoneOffset.UTC).toEpochDay();
    }

    static String ended(Played way) {
        if (way.trouble() != null) return "could not go on: " + way.trouble();
        long days = Duration.between(way.start(), way.end()).toDays();
        return way.outcome() == null
                ? "no outcome within " + days + " days"
                : way.outcome() + " after " + days + " days";
    }

    static String inASentence(Played way) {
        if (way.trouble() != null) return "It " + ended(way);
        return (way.outcome() == null ? "It has " : "It ends with ") + ended(way) + ".";
    }

    static String choices(Played way) {
        Map<String, Integer> made = new LinkedHashMap<>();
        for (Played.Choice choice : way.choices())
            if (choice.taken() > 0) made.merge(choice.step() + ": " + choice.label(), 1, Integer::sum);
        if (made.isEmpty()) return "everything as it is by default";
        return made.entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() == 1 ? "" : " (" + one.getValue() + " times)"))
                .collect(Collectors.joining("; "));
    }

    Set<String> outcomesReached() {
        return all.ways().stream()
                .map(Played::outcome)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> outcomesMissed() {
        Set<String> missed = new TreeSet<>(playbook.outcomes().keySet());
        missed.removeAll(outcomesReached());
        return missed;
    }

    /** How much of it was tried, honestly. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.add("%d ways were played.".formatted(all.ways().size()));
        findings.add(
                all.left() == 0
                        ? "There is no other way: every answer that branches tell apart was tried wherever it made a difference,"
                                + " and so were skipping, waiting and every message."
                        : "%d further combinations are known and were not played; ask for more with --rehearse.plays.%s"
                                .formatted(
                                        all.left(),
                                        all.untried() == 0
                                                ? " Each single answer, skip, wait and message was tried in some way."
                                                : " %d single answers, skips, waits or messages were not tried in any way."
                                                        .formatted(all.untried())));
        findings.add("Outcomes reached: " + String.join(", ", outcomesReached()) + ".");
        if (!outcomesMissed().isEmpty())
            findings.add("Outcomes not reached: " + String.join(", ", outcomesMissed())
                    + ". Another account, another health or other facts may lead there.");
        return findings;
    }

    /** What all ways together came through, by playbook. */
    List<String> path(String playbook) {
        return all.ways().stream()
                .flatMap(way -> way.path(playbook).stream())
                .distinct()
                .toList();
    }

    List<String> playbooks() {
        return all.ways().stream()
                .flatMap(way -> way.paths().keySet().stream())
                .distinct()
                .toList();
    }
}
