package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.shared.BusinessCalendar;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows {@link Reminders#OF_STEPS} for every step of every playbook. Models draw only what is special about them;
 * what they draw counts here as well, so nobody is reminded twice a day and the lead is told once.
 */
@Component
class RemindOverdueSteps implements Worker {

    private static final Logger log = LoggerFactory.getLogger(RemindOverdueSteps.class);
    private static final int PER_ROUND = 50;
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    private final ReminderRows rows;
    private final StepReminders reminders;
    private final Whose whose;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindOverdueSteps(
            ReminderRows rows, StepReminders reminders, Whose whose, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.reminders = reminders;
        this.whose = whose;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** To which run and account a step belongs, and their calendar. */
    @Component
    record Whose(RunRows runs, Accounts accounts, BusinessCalendar calendar) {

        Run run(Step step) {
            return runs.find(step.run()).orElseThrow(() -> Missing.of("run", step.run()));
        }
    }

    @Override
    public String name() {
        return "remind-overdue-steps";
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int round() {
        int done = 0;
        while (done < PER_ROUND && one()) done++;
        return done;
    }

    private boolean one() {
        AtomicReference<Step> claimed = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> {
                Optional<Step> late = rows.claimOne(clock.instant());
                late.ifPresent(claimed::set);
                late.ifPresent(this::lookAt);
            });
        } catch (RuntimeException e) {
            Step step = claimed.get();
            if (step == null) throw e;
            log.warn("Step {} of run {} is looked at again in an hour.", step.id(), step.run(), e);
            transaction.executeWithoutResult(
                    status -> rows.lookAgain(step.id(), clock.instant().plus(AFTER_TROUBLE)));
        }
        return claimed.get() != null;
    }

    private void lookAt(Step step) {
        Run run = whose.run(step);
        Account account = whose.accounts.get(run.account());
        rows.lookAgain(step.id(), whose.calendar.nextMorning(account.zone()));
        if (step.dueAt() == null || !whose.calendar.isWorkingTime(account.zone())) return;
        int daysLate = whose.calendar.daysSince(step.dueAt(), account.zone());
        switch (Reminders.OF_STEPS.move(daysLate, step.reminders())) {
            case WAIT -> {}
            case REMIND -> reminders.remind(step, run, account);
            case TELL -> reminders.tell(Reminders.OF_STEPS.told(), step, run, account);
        }
    }
}
