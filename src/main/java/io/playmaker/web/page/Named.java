package io.playmaker.web.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a word of an address or a form names; null for a word that names nothing, which asks for nothing then. */
final class Named {

    private Named() {}

    static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** As {@link #one}, in capitals or not. */
    static <E extends Enum<E>> @Nullable E inAnyCase(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
