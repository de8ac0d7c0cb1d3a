package io.playmaker.plan;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of success plans. An account has one; every change makes a new version of it. */
@Service
@Transactional
public class Plans {

    private final PlanRows rows;
    private final MilestoneRows milestones;
    private final Accounts accounts;
    private final Clock clock;

    Plans(PlanRows rows, MilestoneRows milestones, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.milestones = milestones;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account's plan; empty before anything was planned. */
    @Transactional(readOnly = true)
    public Optional<SuccessPlan> of(AccountId account) {
        return rows.find(account);
    }

    /**
     * Milestones of all plans that are neither reached nor given up and whose day lies between these (both included), by
     * account and title, beginning after that one; null for the first page.
     */
    @Transactional(readOnly = true)
    public List<PlannedMilestone> planned(LocalDate from, LocalDate to, @Nullable PlannedMilestone after, int limit) {
        return after == null
                ? milestones.planned(from, to, 0, "", limit)
                : milestones.planned(from, to, after.account().value(), after.title(), limit);
    }

    /**
     * Writes down what was agreed. What the draft does not speak of stays; the same again changes nothing.
     *
     * @param by who or what says so
     */
    public SuccessPlan draft(AccountId account, SuccessPlan.Draft draft, String by) {
        return change(account, plan -> plan.with(draft), by);
    }

    /** Adds a milestone, or moves the one with that title. */
    public SuccessPlan planMilestone(AccountId account, String title, LocalDate on, String by) {
        return change(account, plan -> plan.planned(title, on), by);
    }

    /** Says that a milestone was reached; one that nobody planned is added. */
    public SuccessPlan reachMilestone(AccountId account, String title, LocalDate on, String by) {
        return change(account, plan -> plan.reached(title, on), by);
    }

    /** Gives a milestone up; one that nobody planned is left alone. */
    public SuccessPlan dropMilestone(AccountId account, String title, String by) {
        return change(account, plan -> plan.dropped(title), by);
    }

    private SuccessPlan change(AccountId account, UnaryOperator<SuccessPlan> how, String by) {
        accounts.get(account);
        SuccessPlan before = rows.lock(account);
        SuccessPlan after = how.apply(before);
        String changed = after.changedSince(before);
        if (changed.isEmpty()) return before;
        Change version = new Change(before.version() + 1, clock.instant(), by, changed);
        rows.save(after, version);
        accounts.log(
                account,
                new TimelineEntry(
                        version.at(), "plan", "Success plan, version " + version.version(), changed, by, null));
        return rows.find(account).orElseThrow();
    }
}
