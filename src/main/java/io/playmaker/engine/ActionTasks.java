package io.playmaker.engine;

import io.playmaker.playbook.Action;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The vocabulary by the names models use: {@code send-email} is {@code sendEmail}. */
@Component
class ActionTasks {

    private final ObjectProvider<Action<?>> beans;
    private final ObjectProvider<ActionCalls> calls;
    private volatile Map<String, ActionTask<?>> byName = Map.of();

    /** The actions are fetched late: they use playbooks, which use the engine. */
    ActionTasks(ObjectProvider<Action<?>> beans, ObjectProvider<ActionCalls> calls) {
        this.beans = beans;
        this.calls = calls;
    }

    Optional<ActionTask<?>> named(String name) {
        if (byName.isEmpty()) byName = load();
        return Optional.ofNullable(byName.get(name));
    }

    private Map<String, ActionTask<?>> load() {
        return beans.stream()
                .collect(Collectors.toUnmodifiableMap(
                        action -> camelCase(action.name()), action -> new ActionTask<>(action, calls.getObject())));
    }

    static String camelCase(String kebabCase) {
        StringBuilder name = new StringBuilder();
        for (String word : kebabCase.split("-", -1)) {
            if (name.isEmpty()) name.append(word);
            else name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
