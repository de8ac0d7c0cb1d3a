package io.playmaker.engine.gate;

import io.playmaker.playbook.Action;
import io.playmaker.playbook.Input;
import io.playmaker.playbook.Sets;
import io.playmaker.shared.Role;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The actions that models may use, as their classes state them: an action is named like its class, its inputs are the
 * components of its record. Nothing is instantiated, for the engine asks before there are any actions.
 */
public final class Vocabulary {

    private final Map<String, Word> words = new TreeMap<>();

    /**
     * One action.
     *
     * @param bean how models name it, such as {@code sendEmail}
     * @param sets variables it may set; null when it does not say
     */
    record Word(String bean, List<Asked> inputs, @Nullable Set<String> sets) {

        Optional<Asked> input(String name) {
            return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
        }

        String inputNames() {
            return inputs.isEmpty() ? "none" : inputs.stream().map(Asked::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * One input of an action.
     *
     * @param allowed the values it takes; empty when any will do
     */
    record Asked(String name, Class<?> type, boolean needed, Set<String> allowed, Input.Names names) {}

    private Vocabulary() {}

    /** All actions of the application. */
    public static Vocabulary ofActions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Action.class));
        Vocabulary vocabulary = new Vocabulary();
        for (BeanDefinition found : scanner.findCandidateComponents(Action.class.getPackageName())) {
            Class<?> action = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), Vocabulary.class.getClassLoader());
            vocabulary.add(action);
        }
        return vocabulary;
    }

    private void add(Class<?> action) {
        String name = action.getSimpleName();
        String bean = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        Class<?> inputs = ResolvableType.forClass(action).as(Action.class).resolveGeneric(0);
        Sets sets = action.getAnnotation(Sets.class);
        words.put(bean, new Word(bean, inputs(inputs), sets == null ? null : Set.of(sets.value())));
    }

    private static List<Asked> inputs(@Nullable Class<?> record) {
        List<Asked> inputs = new ArrayList<>();
        if (record == null || !record.isRecord()) return inputs;
        for (RecordComponent component : record.getRecordComponents()) inputs.add(asked(component));
        return inputs;
    }

    private static Asked asked(RecordComponent component) {
        Input input = component.getAnnotation(Input.class);
        if (input == null)
            return new Asked(component.getName(), component.getType(), false, Set.of(), Input.Names.NOTHING);
        return new Asked(component.getName(), component.getType(), input.needed(), allowed(input), input.names());
    }

    private static Set<String> allowed(Input input) {
        if (input.names() == Input.Names.ROLE)
            return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());
        return Arrays.stream(input.oneOf().getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    Optional<Word> word(String bean) {
        return Optional.ofNullable(words.get(bean));
    }

    String names() {
        return String.join(", ", words.keySet());
    }

    /** For each action the names of its inputs that a model must give. */
    public Map<String, List<String>> needed() {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        words.forEach((bean, word) -> needed.put(
                bean,
                word.inputs().stream().filter(Asked::needed).map(Asked::name).toList()));
        return needed;
    }
}
