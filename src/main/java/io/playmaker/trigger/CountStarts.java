package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.playbook.PastRun;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.TriedOnHistory.Outcome;
import io.playmaker.trigger.TriedOnHistory.Trial;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what would have started and what it would have been good for, account by account. */
final class CountStarts {

    static final String STARTS = "starts";
    static final String ACCOUNTS = "accounts";
    static final String REALLY = "really";
    static final String SAVING = "saving";
    static final String CHURN = "churn";
    static final String CAUGHT = "caught";
    static final List<Integer> BEFORE = List.of(0, 30, 60, 90);

    /** A start that came a few days earlier or later is the same. */
    private static final Duration SAME = Duration.ofDays(7);

    private final BacktestQuestion question;
    private final Trial trial;
    private final Tally tally = new Tally();
    private final List<OfAccount> accounts = new ArrayList<>();
    private final List<Backtest.Started> starts = new ArrayList<>();

    CountStarts(BacktestQuestion question, Trial trial) {
        this.question = question;
        this.trial = trial;
    }

    /** An account that would have had a start, or that left; {@code leads} is how long before it was caught. */
    record OfAccount(
            long account,
            int baseline,
            int variant,
            @Nullable LocalDate left,
            @Nullable Integer baselineLead,
            @Nullable Integer variantLead) {}

    Tally tally() {
        return tally;
    }

    List<OfAccount> accounts() {
        return accounts;
    }

    List<Backtest.Started> starts() {
        return starts;
    }

    void add(Outcome outcome) {
        Map<Lane, List<LivedAgain.Start>> lanes = new EnumMap<>(Lane.class);
        lanes.put(Lane.BASELINE, outcome.baseline());
        lanes.put(Lane.VARIANT, outcome.variant());
        lanes.put(Lane.REAL, really(outcome.past().runs()));
        Account account = outcome.past().account();
        JudgeStarts judge = new JudgeStarts(account, outcome.health(), question.horizonDays(), trial.known());
        LocalDate left = left(account);
        if (left != null) churned(left);
        Map<Lane, Integer> leads = new EnumMap<>(Lane.class);
        lanes.forEach((lane, found) -> {
            if (!found.isEmpty()) tally.add(lane, ACCOUNTS);
            for (LivedAgain.Start start : found) start(lane, account, start, lanes, judge);
            Integer lead = left == null ? null : lead(found, judge);
            if (lead != null) leads.put(lane, lead);
            if (left != null && lead != null) caught(lane, left, lead);
        });
        int baseline = outcome.baseline().size();
        int variant = outcome.variant().size();
        if (left != null || baseline + variant > 0)
            accounts.add(new OfAccount(
                    account.id().value(), baseline, variant, left, leads.get(Lane.BASELINE), leads.get(Lane.VARIANT)));
    }

    private List<LivedAgain.Start> really(List<PastRun> runs) {
        return runs.stream()
                .filter(run -> run.byMoment()
                        && !run.called()
                        && !run.startedAt().isBefore(trial.from())
                        && run.startedAt().isBefore(trial.until()))
                .map(run -> new LivedAgain.Start(run.playbook(), run.subject(), "", "", run.startedAt()))
                .toList();
    }

    /** The day it left, if that is within the period or its horizon and known. */
    private @Nullable LocalDate left(Account account) {
        LocalDate left = account.churnedOn();
        boolean counts = left != null
                && left.isAfter(question.from())
                && !left.isAfter(question.to().plusDays(question.horizonDays()))
                && !left.isAfter(LocalDate.ofInstant(trial.known(), ZoneOffset.UTC));
        return counts ? left : null;
    }

    /** Who left within so many days after the first day could not be caught earlier. */
    private void churned(LocalDate left) {
        for (int days : BEFORE) if (!left.minusDays(days).isBefore(question.from())) tally.add(CHURN, days);
    }

    private void caught(Lane lane, LocalDate left, int lead) {
        for (int days : BEFORE)
            if (lead >= days && !left.minusDays(days).isBefore(question.from())) tally.add(lane, CAUGHT, days);
        tally.add(lane, "lead", "%03d".formatted(lead / 30 * 30));
    }

    private @Nullable Integer lead(List<LivedAgain.Start> found, JudgeStarts judge) {
        return found.stream()
                .filter(start -> question.saving().contains(start.playbook()))
                .map(start -> judge.lead(start.at()))
                .filter(Objects::nonNull)
                .max(Integer::compareTo)
                .orElse(null);
    }

    private void start(
            Lane lane,
            Account account,
            LivedAgain.Start start,
            Map<Lane, List<LivedAgain.Start>> lanes,
            JudgeStarts judge) {
        String owner = account.owner() == null ? "" : account.owner();
        tally.add(STARTS, lane, week(start.at()), start.playbook(), owner);
        if (lane != Lane.REAL && isIn(start, Objects.requireNonNull(lanes.get(Lane.REAL)))) tally.add(lane, REALLY);
        if (question.saving().contains(start.playbook())) tally.add(lane, SAVING, judge.of(start.at()));
        if (lane != Lane.REAL)
            starts.add(new Backtest.Started(
                    lane,
                    account.id().value(),
                    start.playbook(),
                    start.subject(),
                    start.moment(),
                    start.rule(),
                    start.at()));
    }

    private static boolean isIn(LivedAgain.Start start, List<LivedAgain.Start> others) {
        return others.stream()
                .anyMatch(other -> other.playbook().equals(start.playbook())
                        && Duration.between(other.at(), start.at()).abs().compareTo(SAME) <= 0);
    }

    static LocalDate week(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
