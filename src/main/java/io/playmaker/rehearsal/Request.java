package io.playmaker.rehearsal;

import io.playmaker.shared.Invalid;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param what a playbook, a scenario, or a file of either; null when it is only asked what there is
 * @param scenario a file for how to play a draft
 * @param out where the page is written
 * @param plays how many ways at the most
 */
record Request(
        @Nullable String what,
        @Nullable Path scenario,
        @Nullable Path out,
        int plays) {

    private static final String OPTION = "--rehearse";
    private static final int PLAYS = 60;

    static Optional<Request> of(String... arguments) {
        if (Arrays.stream(arguments).noneMatch(one -> one.equals(OPTION) || one.startsWith(OPTION + "=")))
            return Optional.empty();
        return Optional.of(new Request(
                value(OPTION, arguments),
                path(value(OPTION + ".scenario", arguments)),
                path(value(OPTION + ".out", arguments)),
                number(value(OPTION + ".plays", arguments))));
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }

    private static int number(@Nullable String value) {
        if (value == null) return PLAYS;
        if (!value.matches("[1-9]\\d{0,4}")) throw new Invalid("rehearse.plays", "It takes a number such as 200.");
        return Integer.parseInt(value);
    }

    private static @Nullable String value(String option, String... arguments) {
        return Arrays.stream(arguments)
                .filter(one -> one.startsWith(option + "="))
                .map(one -> one.substring(option.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
