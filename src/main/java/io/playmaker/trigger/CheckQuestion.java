package io.playmaker.trigger;

import io.playmaker.account.Accounts;
import io.playmaker.account.Segment;
import io.playmaker.health.Health;
import io.playmaker.health.TriedScorecard;
import io.playmaker.playbook.Gate;
import io.playmaker.playbook.Gate.Finding;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a question about history can be answered; if not, each field with what is wrong and the remedy. */
@Component
class CheckQuestion {

    private static final int LONGEST_DAYS = 1_100;
    private static final String FILE = "choose-playbooks.dmn";

    private final Gate gate;
    private final Decisions decisions;
    private final Health health;
    private final Accounts accounts;

    CheckQuestion(Gate gate, Decisions decisions, Health health, Accounts accounts) {
        this.gate = gate;
        this.decisions = decisions;
        this.health = health;
        this.accounts = accounts;
    }

    /**
     * @param playbooks those that may be started
     * @throws Invalid when it cannot be answered
     */
    void check(BacktestQuestion question, Set<String> playbooks, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        period(question, today, problems);
        if (question.horizonDays() < 1 || question.horizonDays() > 365)
            problems.add(
                    new Problem("horizonDays", "It goes from 1 to 365 days. Correct it, or leave it out for 180."));
        if (question.saving().isEmpty())
            problems.add(new Problem("saving", "Name at least one playbook that is meant to save an account."));
        for (String playbook : question.saving())
            if (!playbooks.contains(playbook))
                problems.add(new Problem(
                        "saving", "There is no playbook " + playbook + " that may be started. Use the key of one."));
        table(question, problems);
        scorecards(question.scorecards(), problems);
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private static void period(BacktestQuestion question, LocalDate today, List<Problem> problems) {
        if (question.to().isAfter(today))
            problems.add(new Problem("to", "It lies in the future. Choose " + today + " or an earlier day."));
        if (question.from().isAfter(question.to()))
            problems.add(new Problem("from", "It is after the last day. Exchange them."));
        else if (ChronoUnit.DAYS.between(question.from(), question.to()) > LONGEST_DAYS)
            problems.add(new Problem("from", "A period has at most 1,100 days. Choose a later day."));
    }

    private void table(BacktestQuestion question, List<Problem> problems) {
        Integer version = question.tableVersion();
        String table = question.table();
        if (version != null && table != null)
            problems.add(new Problem("table", "Try either a version or a file, not both. Leave one of them out."));
        else if (version != null && decisions.versions().stream().noneMatch(one -> one.version() == version))
            problems.add(new Problem(
                    "tableVersion",
                    "There is no version " + version + " of the decision table. Use one that is listed."));
        else if (table != null) table(table, problems);
    }

    private void table(String table, List<Problem> problems) {
        List<Finding> broken = gate.check(Map.of(FILE, table.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(finding -> finding.severity() == Gate.Severity.ERROR)
                .toList();
        broken.forEach(finding -> problems.add(new Problem("table", where(finding) + finding.message())));
        if (!broken.isEmpty()) return;
        try {
            var unused = decisions.read(table);
        } catch (Invalid e) {
            problems.addAll(e.problems());
        }
    }

    private static String where(Finding finding) {
        return finding.place().line() == 0 ? "" : "Line " + finding.place().line() + ": ";
    }

    private void scorecards(Map<String, TriedScorecard> scorecards, List<Problem> problems) {
        Set<String> segments = accounts.segments().stream().map(Segment::key).collect(Collectors.toSet());
        scorecards.forEach((segment, tried) -> {
            if (!segments.contains(segment))
                problems.add(
                        new Problem("scorecards." + segment, "There is no such segment. Use one of " + segments + "."));
            else if ((tried.version() == null) == (tried.content() == null))
                problems.add(
                        new Problem("scorecards." + segment, "Name a version or give the content, one of the two."));
            else scorecard(segment, tried, problems);
        });
    }

    private void scorecard(String segment, TriedScorecard tried, List<Problem> problems) {
        try {
            var unused = health.replay(Map.of(segment, tried));
        } catch (Invalid e) {
            String field = "scorecards." + segment;
            for (Problem one : e.problems())
                problems.add(
                        one.field().startsWith(field) ? one : new Problem(field + "." + one.field(), one.message()));
        }
    }
}
