package io.playmaker.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be taken as it is; each problem names its field and the remedy. */
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One field that cannot be taken. The message is a sentence: what is wrong and what to do. */
    public record Problem(String field, String message) {

        @Override
        public String toString() {
            return field + ": " + message;
        }
    }
}
