package io.playmaker.rehearsal;

import io.playmaker.engine.ByHand.Due;
import io.playmaker.engine.MovingClock;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Director.Plan;
import io.playmaker.rehearsal.Entry.Kind;
import io.playmaker.shared.Refused;
import io.playmaker.shared.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays a scenario once, from its first day until the run has ended or we stop looking. */
final class Play {

    private static final int PLENTY = 2_000;
    private static final int STEPS = 150;

    private final World world;
    private final Scenario scenario;
    private final Director director;
    private final Instant start;
    private final Instant end;
    private final MovingClock clock;
    private final Log log;
    private final Agenda agenda = new Agenda();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> waited = new HashSet<>();
    private int stepsSeen;

    Play(World world, Scenario scenario, Director director, Instant start) {
        this.world = world;
        this.scenario = scenario;
        this.director = director;
        this.start = start;
        this.end = start.atZone(ZoneOffset.UTC).plus(scenario.length()).toInstant();
        clock = world.time().clock();
        log = new Log(world.playbooks(), world.messages(), clock);
    }

    Played played(List<Played.Choice> choices) {
        clock.set(start);
        Customers.Made customer = world.customers().make(scenario.customer());
        new Happenings(world, log, agenda, customer).plan(scenario);
        Runs runs = new Runs(begin(customer), world);
        String trouble = null;
        try {
            settle(runs);
            goOn(runs);
        } catch (RuntimeException e) {
            trouble = Objects.requireNonNullElse(e.getMessage(), e.toString());
            log.note(Kind.TROUBLE, scenario.playbook(), "", "It cannot go on: " + trouble);
        }
        Run run = runs.first();
        Played played =
                new Played(start, clock.instant(), log.entries(), run.outcome(), runs.paths(), choices, trouble);
        if (run.state() == Run.State.RUNNING) world.playbooks().cancel(run.id(), "The rehearsal is over", "rehearsal");
        return played;
    }

    private Run begin(Customers.Made customer) {
        Beginnings beginning = new Beginnings(scenario.beginning(), customer);
        log.note(Kind.START, scenario.playbook(), "", beginning.reason());
        return world.playbooks()
                .startByHand(
                        scenario.playbook(),
                        customer.id(),
                        beginning.subject(),
                        beginning.reason(),
                        true,
                        beginning.with(),
                        "rehearsal");
    }

    private void goOn(Runs runs) {
        for (int things = 0; things < PLENTY; things++) {
            if (runs.first().state() == Run.State.ENDED) return;
            if (runs.openSteps().isEmpty()) couldBeTold(runs);
            Instant next = earlier(earlier(agenda.next(), due(runs)), morning(runs));
            if (next == null || next.isAfter(end)) return;
            if (next.isAfter(clock.instant())) clock.set(next);
            if (agenda.hasBy(clock.instant())) agenda.doNext();
            settle(runs);
        }
        throw new Refused("It goes on for ever; look for a loop.");
    }

    private @Nullable Instant due(Runs runs) {
        return world.engine().next(runs.instances(), end).map(Due::at).orElse(null);
    }

    /** Overdue steps are looked after every morning. */
    private @Nullable Instant morning(Runs runs) {
        boolean overdue = runs.openSteps().stream()
                .anyMatch(step -> step.dueAt() != null
                        && step.dueAt().isBefore(clock.instant().plus(Duration.ofDays(1))));
        return overdue ? world.time().calendar().nextMorning(zone()) : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }

    private ZoneId zone() {
        String zone = scenario.customer().zone();
        return zone == null ? world.time().calendar().defaultZone() : ZoneId.of(zone);
    }

    /** Does what is due at once, until only people and later dates are left. */
    private void settle(Runs runs) {
        for (int done = 0; done < PLENTY; done++) {
            look(runs);
            Optional<Due> due = world.engine().next(runs.instances(), clock.instant());
            if (due.isEmpty()) {
                world.time().everyMorning().forEach(Worker::round);
                look(runs);
                return;
            }
            log.note(
                    due.get().timer() ? Kind.TIMER : Kind.ACTION,
                    playbookOf(runs, due.get()),
                    due.get().place(),
                    name(runs, due.get()));
            world.engine().work(due.get());
        }
        throw new Refused("It does not come to rest on one day; look for a loop without a wait.");
    }

    private static String playbookOf(Runs runs, Due due) {
        return runs.played().stream()
                .filter(run -> run.processInstance().equals(due.processInstance()))
                .map(Run::playbook)
                .findFirst()
                .orElse("");
    }

    private String name(Runs runs, Due due) {
        return world.engine().name(due.processInstance(), due.place());
    }

    private void look(Runs runs) {
        List<Run> played = runs.played();
        for (Run run : played) {
            log.sees(run);
            for (Step step : world.playbooks().steps(run.id())) if (log.sees(run, step)) opened(runs, run, step);
        }
        runs.ofAccount().stream().filter(run -> !played.contains(run)).forEach(log::seesOther);
        log.seesMail(runs.first().account(), scenario.playbook());
    }

    private void opened(Runs runs, Run run, Step step) {
        if (++stepsSeen > STEPS) throw new Refused("More than %d steps have opened; look for a loop.".formatted(STEPS));
        int time = times.merge(step.key(), 1, Integer::sum) - 1;
        Plan plan = director.atStep(
                step,
                time,
                () -> step.key() + " " + runs.situation(),
                () -> runs.optionsAt(step, scenario.ways(step.key())));
        new Doing(world, log, agenda, runs).plan(run, step, plan, zone());
    }

    /** Nobody has anything to do; perhaps the run is told something, once for each place where it waits so. */
    private void couldBeTold(Runs runs) {
        String place = runs.situation();
        if (!waited.add(place)) return;
        Deed deed = director.whileWaiting("waiting", () -> place, runs::messages);
        if (deed instanceof Deed.Tell tell)
            agenda.plan(clock.instant().plus(Duration.ofDays(1)), () -> new Doing(world, log, agenda, runs).tell(tell));
    }
}
