package io.playmaker.rehearsal;

import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Director.Plan;
import io.playmaker.rehearsal.Entry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does at its time what was decided about a step. */
record Doing(World world, Log log, Agenda agenda, Runs runs) {

    private static final Duration TEN_TO_FIVE = Duration.ofHours(7);
    private static final String IN = "IN ";

    void plan(Run run, Step step, Plan plan, ZoneId zone) {
        Instant now = world.time().clock().instant();
        Instant morning =
                world.time().calendar().dueIn(plan.businessDays(), zone).minus(TEN_TO_FIVE);
        Instant at = morning.isAfter(now) ? morning : now.plus(Duration.ofHours(1));
        if (plan.deed() instanceof Deed.Leave leave) {
            if (!leave.forGood()) afterNextTimer(run, step, zone);
        } else agenda.plan(at, () -> done(run, step, plan.deed(), zone));
    }

    private void afterNextTimer(Run run, Step step, ZoneId zone) {
        world.engine()
                .next(runs.instances(), Instant.MAX)
                .ifPresent(timer -> agenda.plan(timer.at().plus(Duration.ofHours(1)), () -> usual(run, step, zone)));
    }

    private void usual(Run run, Step step, ZoneId zone) {
        if (runs.isOpen(step)) plan(run, step, new Plan(new Deed.Answer(Map.of()), 1), zone);
    }

    private void done(Run run, Step step, Deed deed, ZoneId zone) {
        if (!runs.isOpen(step)) return;
        if (deed instanceof Deed.Tell tell) {
            tell(tell);
            usual(run, step, zone);
        } else if (deed instanceof Deed.Skip skip) {
            log.note(Kind.SKIPPED, run.playbook(), step.key(), "%s: %s".formatted(step.name(), skip.reason()));
            submit(step, Map.of("skip", true, "skipReason", skip.reason()));
        } else if (deed instanceof Deed.Answer answer) {
            Map<String, Object> all = world.answers().complete(step, dated(answer.given()));
            List<String> words = world.answers().inWords(step, matters(run, all, answer.given()));
            log.note(
                    Kind.DONE,
                    run.playbook(),
                    step.key(),
                    step.name() + (words.isEmpty() ? "" : ": " + String.join("; ", words)));
            submit(step, all);
        }
    }

    private void submit(Step step, Map<String, Object> answers) {
        world.engine().submit(Cast.of(step), step, answers);
    }

    /** What was stated, and what branches ask for; the rest is not worth a line. */
    private Map<String, Object> matters(Run run, Map<String, Object> all, Map<String, Object> given) {
        Map<String, Object> matters = new HashMap<>(all);
        matters.keySet()
                .removeIf(key -> !given.containsKey(key)
                        && !world.answers().asked(run.playbook()).contains(key));
        return matters;
    }

    /** {@code IN P14D} is the day in two weeks from then. */
    private Map<String, Object> dated(Map<String, Object> given) {
        Map<String, Object> dated = new HashMap<>(given);
        LocalDate today = LocalDate.ofInstant(world.time().clock().instant(), ZoneOffset.UTC);
        dated.replaceAll((key, value) -> {
            if (!(value instanceof String text) || !text.startsWith(IN)) return value;
            try {
                return today.plus(Period.parse(text.substring(IN.length()))).toString();
            } catch (DateTimeParseException e) {
                return value;
            }
        });
        return dated;
    }

    void tell(Deed.Tell tell) {
        boolean told = runs.tell(tell.message(), tell.with());
        log.note(
                Kind.MESSAGE,
                runs.first().playbook(),
                "",
                tell.message()
                        + (tell.with().isEmpty() ? "" : " " + tell.with())
                        + (told ? "" : " (nobody waits for it now)"));
    }
}
