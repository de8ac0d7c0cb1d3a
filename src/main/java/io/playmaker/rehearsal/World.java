package io.playmaker.rehearsal;

import io.playmaker.account.Accounts;
import io.playmaker.engine.ByHand;
import io.playmaker.engine.MovingClock;
import io.playmaker.engine.PossibleAnswers;
import io.playmaker.engine.Users;
import io.playmaker.health.Health;
import io.playmaker.message.Messages;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.BusinessCalendar;
import io.playmaker.shared.Worker;
import io.playmaker.signal.Signals;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What a rehearsal is played on. */
record World(
        Customers customers,
        Playbooks playbooks,
        ByHand engine,
        PossibleAnswers answers,
        Messages messages,
        Time time) {

    /** The clock that moves, the business days it moves over, and what is done every morning. */
    record Time(MovingClock clock, BusinessCalendar calendar, List<Worker> everyMorning) {}

    /** What looks after overdue steps and old scores; sending mail is not among it. */
    private static final List<String> EVERY_MORNING = List.of("score-stale-accounts", "remind-overdue-steps");

    static World of(ApplicationContext context) {
        MovingClock clock = context.getBean(MovingClock.class);
        Cast.hire(context.getBean(Users.class));
        return new World(
                new Customers(
                        context.getBean(Accounts.class),
                        context.getBean(Signals.class),
                        context.getBean(Health.class),
                        clock),
                context.getBean(Playbooks.class),
                context.getBean(ByHand.class),
                context.getBean(PossibleAnswers.class),
                context.getBean(Messages.class),
                new Time(
                        clock,
                        context.getBean(BusinessCalendar.class),
                        context.getBeansOfType(Worker.class).values().stream()
                                .filter(worker -> EVERY_MORNING.contains(worker.name()))
                                .toList()));
    }
}
