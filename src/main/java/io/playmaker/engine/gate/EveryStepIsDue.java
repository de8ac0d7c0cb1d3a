package io.playmaker.engine.gate;

/** A step is due on a day that the calendar can work out. */
final class EveryStepIsDue implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        Times times = new Times(new Samples(bundle.known().expressions()));
        bundle.steps().forEach(step -> {
            String due = step.tag().extension("dueDate").strip();
            if (due.isEmpty())
                findings.at(
                        step,
                        "%s is never due. Set its due date, such as ${calendar.businessDays(2)}."
                                .formatted(step.label()));
            else
                times.date(due)
                        .ifPresent(problem -> findings.at(
                                step, "The due date of %s cannot be taken. %s".formatted(step.label(), problem)));
        });
    }
}
