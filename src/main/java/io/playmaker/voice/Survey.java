package io.playmaker.voice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to a customer, as {@code surveys/<key>.yaml} states it; its words stand in files per language beside it.
 *
 * @param title what our own people call it
 * @param comment whether the customer may add words of their own
 * @param measure the measure that the score of an answer is a value of, if any
 */
public record Survey(
        String key,
        String title,
        Kind kind,
        List<Option> options,
        boolean comment,
        @Nullable String measure) {

    /** {@code SCALE}: every option has a score, lowest first. */
    public enum Kind {
        CHOICE,
        SCALE
    }

    /**
     * One answer that can be given.
     *
     * @param event an event that is recorded besides {@code survey.answered} when this is the answer, if any
     */
    public record Option(
            String key, @Nullable Integer score, @Nullable String event) {}

    /** The message that a run is told once its question is answered. */
    public String message() {
        return key + "-answered";
    }

    public Optional<Option> option(@Nullable String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }
}
