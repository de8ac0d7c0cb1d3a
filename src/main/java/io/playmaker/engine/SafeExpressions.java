package io.playmaker.engine;

import io.playmaker.shared.BusinessCalendar;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates every expression in the engine, of models, queries and filters alike. Task queries evaluate expressions in
 * places where the engine's own switches do not reach (CVE-2026-109432); here they find nothing to run.
 */
@Component
class SafeExpressions extends JuelExpressionManager {

    /** Filters need to say "mine" and "my group's". */
    private static final Set<String> FUNCTIONS =
            Set.of(CommandContextFunctions.CURRENT_USER, CommandContextFunctions.CURRENT_USER_GROUPS);

    static final String CALENDAR = "calendar";
    private static final String ZONE = "zone";

    private final ActionTasks actions;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final WhoDoesIt who;

    SafeExpressions(ActionTasks actions, BusinessCalendar calendar, Clock clock, WhoDoesIt who) {
        this.actions = actions;
        this.calendar = calendar;
        this.clock = clock;
        this.who = who;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) super.addFunction(name, function);
    }

    @Override
    protected ELResolver createElResolver() {
        return new SafeNames(this::bean);
    }

    private Optional<Object> bean(String name, @Nullable VariableScope scope) {
        if (CALENDAR.equals(name)) return Optional.of(new ModelCalendar(calendar, clock, zone(scope)));
        if (WhoDoesIt.DOER_OF_EARLIER_STEP.equals(name)) return Optional.ofNullable(who.doerOfEarlierStep(scope));
        if (WhoDoesIt.LEAD.equals(name)) return Optional.ofNullable(who.lead());
        return actions.named(name).map(task -> task);
    }

    private ZoneId zone(@Nullable VariableScope scope) {
        Object zone = scope == null ? null : scope.getVariable(ZONE);
        if (zone == null) return calendar.defaultZone();
        try {
            return ZoneId.of(zone.toString());
        } catch (DateTimeException e) {
            return calendar.defaultZone();
        }
    }
}
