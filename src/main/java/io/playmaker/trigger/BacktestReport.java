package io.playmaker.trigger;

import io.playmaker.trigger.Backtest.Lane;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest found: by what is in force, by what is tried, and how it really was.
 *
 * @param accounts how many accounts were looked at
 * @param days of the period
 * @param weeks starts of each playbook by week; a week without any is left out
 * @param churn how many accounts left
 * @param lanes the numbers of each lane
 * @param difference the tried lane's numbers less those of the baseline
 * @param assumptions what this rests on, in sentences
 */
public record BacktestReport(
        long accounts,
        long days,
        List<PlaybookStarts> playbooks,
        List<WeekStarts> weeks,
        List<OwnerLoad> owners,
        Churn churn,
        Map<Lane, Numbers> lanes,
        Numbers difference,
        List<String> assumptions) {

    public record PlaybookStarts(String playbook, long baseline, long variant, long really) {}

    /** @param week its Monday */
    public record WeekStarts(LocalDate week, String playbook, long baseline, long variant, long really) {}

    /**
     * What one owner would have had to do.
     *
     * @param owner empty for accounts that nobody looks after
     */
    public record OwnerLoad(String owner, Load baseline, Load variant) {}

    /**
     * @param stepsPerWeek on average over the period
     * @param busiestWeek the steps that the starts of the fullest week would have meant
     */
    public record Load(long starts, double stepsPerWeek, double busiestWeek) {}

    /**
     * How many accounts left within the period or its horizon.
     *
     * @param catchable by days: how many of them left at least so long after the first day, so that they could have been
     *     caught so early
     */
    public record Churn(long left, Map<Integer, Long> catchable) {}

    /**
     * The numbers of one lane.
     *
     * @param accounts how many accounts would have been touched
     * @param reallyStarted how many of the starts really happened, give or take a week
     * @param caught how many of those who left had a start that is meant to save, within the horizon before
     * @param caughtBefore by days: how many of them at least so long before
     * @param leads by days: how many were caught from so many days on before, in steps of 30
     * @param needed starts meant to save after which the account left or was red for two weeks
     * @param falseAlarms starts meant to save on accounts that did well anyway
     * @param open starts meant to save of which it cannot be said yet
     */
    public record Numbers(
            long starts,
            long accounts,
            long reallyStarted,
            long caught,
            Map<Integer, Long> caughtBefore,
            Map<Integer, Long> leads,
            long needed,
            long falseAlarms,
            long open) {

        /** Of the starts that can be judged; null when there are none. */
        public @Nullable Double falseAlarmShare() {
            long judged = needed + falseAlarms;
            return judged == 0 ? null : (double) falseAlarms / judged;
        }
    }

    public Numbers of(Lane lane) {
        return java.util.Objects.requireNonNull(lanes.get(lane));
    }

    /** The share of those who could have been caught so early that were; null when nobody could. */
    public @Nullable Double caughtShare(Lane lane, int days) {
        long could = churn.catchable().getOrDefault(days, 0L);
        return could == 0 ? null : of(lane).caughtBefore().getOrDefault(days, 0L) / (double) could;
    }
}
