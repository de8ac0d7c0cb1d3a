package io.playmaker.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds whoever has an open step of the run; nobody is reminded twice a day. */
@Component
@Sets("reminded")
class RemindOwner implements Action<RemindOwner.Inputs> {

    private final StepRows steps;
    private final StepReminders reminders;

    RemindOwner(StepRows steps, StepReminders reminders) {
        this.steps = steps;
        this.reminders = reminders;
    }

    /** @param step id of the user task in the model */
    record Inputs(
            @Input(needed = true, names = Input.Names.STEP) @Nullable
            String step) {}

    @Override
    public String name() {
        return "remind-owner";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String key = Actions.needed("step", inputs.step());
        boolean reminded = false;
        for (Step step : steps.of(call.run().id())) {
            if (step.state() == Step.State.OPEN && step.key().equals(key))
                reminded |= reminders.remind(step, call.run(), call.account());
        }
        return Map.of("reminded", reminded);
    }
}
