package io.playmaker.playbook;

import io.playmaker.shared.Invalid;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves the run's open timers, and the due dates of its open steps, to where their dates say now. */
@Component
@Sets({"timersMoved"})
class MoveTimers implements Action<MoveTimers.Inputs> {

    /** Asked for late: the engine knows the actions. */
    private final ObjectProvider<Engine> engine;

    MoveTimers(ObjectProvider<Engine> engine) {
        this.engine = engine;
    }

    /** @param dates names of the variables that changed, such as renewalDate, separated by commas */
    record Inputs(
            @Input(needed = true, names = Input.Names.VARIABLES) @Nullable
            String dates) {}

    @Override
    public String name() {
        return "move-timers";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Set<String> dates = Arrays.stream(
                        Actions.needed("dates", inputs.dates()).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        for (String date : dates)
            if (!call.variables().containsKey(date))
                throw new Invalid(
                        "dates", "The run knows no variable " + date + "; correct its name, or set it before.");
        int moved = engine.getObject().moveTimers(call.run().processInstance(), dates);
        return Map.of("timersMoved", moved);
    }
}
