package io.playmaker.engine;

import io.playmaker.engine.gate.Known;
import io.playmaker.shared.BusinessCalendar;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/** Evaluates expressions as {@link SafeExpressions} does, outside of any run: there is the calendar, and what is given. */
@Component
class SampleExpressions extends JuelExpressionManager implements Known.ModelExpressions {

    private final ModelCalendar calendar;

    SampleExpressions(BusinessCalendar calendar, Clock clock) {
        this.calendar = new ModelCalendar(calendar, clock, calendar.defaultZone());
    }

    @Override
    protected ELResolver createElResolver() {
        return new SafeNames(
                (name, scope) -> name.equals(SafeExpressions.CALENDAR) ? Optional.of(calendar) : Optional.empty());
    }

    @Override
    public Object value(String expression, Map<String, Object> variables) {
        Object value = createValueExpression(expression)
                .getValue(createElContext(Variables.fromMap(variables).asVariableContext()));
        if (value == null) throw new IllegalArgumentException("it has no value");
        return value;
    }
}
