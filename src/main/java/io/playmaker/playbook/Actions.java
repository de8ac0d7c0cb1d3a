package io.playmaker.playbook;

import io.playmaker.message.NewMessage;
import io.playmaker.shared.Invalid;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What actions have in common: how they sign, and how they read their inputs. */
final class Actions {

    private Actions() {}

    /** By whom an action does what it does, as other rooms note it. */
    static String by(Run run) {
        return run.playbook() + " run " + run.id();
    }

    /** As urgent as the run whose priority the model knows. */
    static NewMessage.Urgency urgency(@Nullable Boolean promised, Action.Call call) {
        Object priority = call.variables().get("priority");
        return new NewMessage.Urgency(
                Boolean.TRUE.equals(promised),
                priority instanceof Number number ? number.intValue() : NewMessage.Urgency.USUAL.priority());
    }

    /** A text that must be there. */
    static String needed(String input, @Nullable String value) {
        if (value == null || value.isBlank())
            throw new Invalid(input, "This input is missing; give it a value in the model.");
        return value.strip();
    }

    /** One of the constants, in any case. */
    static <E extends Enum<E>> E oneOf(String input, Class<E> type, @Nullable String value) {
        String given = needed(input, value);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(given))
                .findFirst();
        return found.orElseThrow(() -> new Invalid(
                input,
                "\"%s\" is not known here; use one of %s."
                        .formatted(
                                given,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
