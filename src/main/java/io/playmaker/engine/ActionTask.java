package io.playmaker.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.playmaker.playbook.Action;
import io.playmaker.playbook.Sets;
import io.playmaker.shared.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.aop.support.AopUtils;

/** A service task that performs an action: input parameters in, process variables out. */
class ActionTask<I extends Record> implements JavaDelegate {

    private static final JsonMapper MAPPER = mapper();

    private final Action<I> action;
    private final ActionCalls calls;

    ActionTask(Action<I> action, ActionCalls calls) {
        this.action = action;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        I inputs = inputs(parameters(execution));
        Map<String, Object> results = action.perform(inputs, calls.from(execution));
        announced(results.keySet());
        results.forEach((name, value) -> execution.getProcessInstance().setVariable(name, variable(value)));
    }

    /** Models are held against what an action says it sets; so it sets nothing else. */
    private void announced(Set<String> names) {
        Sets sets = AopUtils.getTargetClass(action).getAnnotation(Sets.class);
        if (sets != null && !List.of(sets.value()).containsAll(names))
            throw new IllegalStateException("The action %s sets %s and announces only %s; complete its @Sets."
                    .formatted(action.name(), names, List.of(sets.value())));
    }

    /** Lists become JSON, so that forms can offer them as choices. */
    private static Object variable(Object value) {
        if (!(value instanceof Collection)) return value;
        return SpinValues.jsonValue(MAPPER.valueToTree(value).toString()).create();
    }

    /** A task without parameters has no variables of its own: the local ones are then the run's. */
    private static Map<String, Object> parameters(DelegateExecution execution) {
        boolean ownVariables = ((ExecutionEntity) execution).getActivity().isScope();
        return ownVariables ? execution.getVariablesLocal() : Map.of();
    }

    /** Reads the input parameters into the action's record. */
    I inputs(Map<String, Object> parameters) {
        Map<String, Object> given = new HashMap<>(parameters);
        given.replaceAll((name, value) -> Answers.plain(value));
        given.values().removeIf(value -> value == null || "".equals(value));
        try {
            return MAPPER.convertValue(given, action.inputs());
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    private Invalid invalid(IllegalArgumentException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown)
            return new Invalid(
                    unknown.getPropertyName(),
                    "The action " + action.name() + " has no such input; it knows " + unknown.getKnownPropertyIds()
                            + ".");
        if (e.getCause() instanceof JsonMappingException wrong
                && !wrong.getPath().isEmpty())
            return new Invalid(
                    wrong.getPath().get(0).getFieldName(),
                    "The action " + action.name() + " cannot read this input; give it a value of the kind it expects.");
        return new Invalid(action.name(), "The action cannot read its inputs; compare them with its element template.");
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfig(
                        LogicalType.Integer,
                        config -> config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .build();
    }
}
