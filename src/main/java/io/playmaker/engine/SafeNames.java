package io.playmaker.engine;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * All that a name in an expression can mean: a bean we hand out, or a variable. A name that is neither reads as null.
 * Values have no properties and no methods, except the calendar's; so no expression reaches Java, whoever wrote it.
 */
class SafeNames extends ELResolver {

    private final BiFunction<String, @Nullable VariableScope, Optional<Object>> beans;

    SafeNames(BiFunction<String, @Nullable VariableScope, Optional<Object>> beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null)
            throw new ELException("Expressions in models name variables and compare them; they cannot ask a value for "
                    + property + ".");
        context.setPropertyResolved(true);
        String name = String.valueOf(property);
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        return beans.apply(name, scope).orElseGet(() -> variable(context, scope, name));
    }

    @Override
    public Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object[] arguments) {
        if (!(base instanceof ModelCalendar calendar))
            throw new ELException("Expressions in models may call the calendar only, not " + method + ".");
        context.setPropertyResolved(true);
        return calendar.call(String.valueOf(method), arguments);
    }

    private static @Nullable Object variable(ELContext context, @Nullable VariableScope scope, String name) {
        if (scope != null) return scope.getVariable(name);
        VariableContext decision = (VariableContext) context.getContext(VariableContext.class);
        TypedValue value = decision == null ? null : decision.resolve(name);
        return value == null ? null : value.getValue();
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions in models change nothing.");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Iterator getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
