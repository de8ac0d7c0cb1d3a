package io.playmaker.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is known about the account a text is read for. */
public record Facts(Map<Fact, String> known) {

    /** Nothing is known: every place reads as a blank. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        known = known.isEmpty() ? Map.of() : new EnumMap<>(known);
    }

    Optional<String> value(Fact fact) {
        return Optional.ofNullable(known.get(fact));
    }
}
