package io.playmaker.playbook;

import io.playmaker.plan.Milestone;
import io.playmaker.plan.Plans;
import io.playmaker.shared.Invalid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts milestones into the account's success plan: plans them, moves those with the same title, or says they were reached. */
@Component
@Sets
class AddMilestones implements Action<AddMilestones.Inputs> {

    private final Plans plans;

    AddMilestones(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param milestones one a line, as in {@code Go-live = {{goLiveDate}}}; a line whose date is not known is left out
     * @param state PLANNED, REACHED or DROPPED; PLANNED when left out
     */
    record Inputs(
            @Input(needed = true) @Nullable String milestones,
            @Input(oneOf = Milestone.State.class) @Nullable String state) {}

    /** A line of the input. */
    private record Line(String title, @Nullable LocalDate on) {}

    @Override
    public String name() {
        return "add-milestones";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String lines = Placeholders.fill(Actions.needed("milestones", inputs.milestones()), call.variables());
        Milestone.State state = inputs.state() == null
                ? Milestone.State.PLANNED
                : Actions.oneOf("state", Milestone.State.class, inputs.state());
        lines.lines()
                .filter(line -> !line.isBlank())
                .map(AddMilestones::line)
                .forEach(line -> write(line, state, call));
        return Map.of();
    }

    private void write(Line line, Milestone.State state, Call call) {
        String by = Actions.by(call.run());
        if (state == Milestone.State.DROPPED) plans.dropMilestone(call.account().id(), line.title(), by);
        else if (line.on() == null) return;
        else if (state == Milestone.State.REACHED)
            plans.reachMilestone(call.account().id(), line.title(), line.on(), by);
        else plans.planMilestone(call.account().id(), line.title(), line.on(), by);
    }

    private static Line line(String line) {
        int equals = line.lastIndexOf('=');
        if (equals < 0)
            throw new Invalid(
                    "milestones", "\"" + line.strip() + "\" names no date; write it as Go-live = {{goLiveDate}}.");
        return new Line(
                line.substring(0, equals).strip(),
                ReadDays.dayOrNull("milestones", line.substring(equals + 1).strip()));
    }
}
