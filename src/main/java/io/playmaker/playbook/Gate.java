package io.playmaker.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that playbooks, decision tables and forms must keep. Whoever deploys, what breaks one is not taken. */
public interface Gate {

    enum Severity {
        /** It is not taken. */
        ERROR,
        /** It is taken, and worth a look. */
        WARNING
    }

    /**
     * Something in a file that breaks a rule.
     *
     * @param rule name of the rule, such as {@code EveryStepHasAForm}
     * @param resource name of the file
     * @param message what is wrong, and what to do
     */
    record Finding(String rule, String resource, Severity severity, String message, Place place) {}

    /**
     * Where in the file; line and column are 0 when it is about the file as a whole.
     *
     * @param element id of the element a diagram shows there
     * @param elements ids of all elements it is about
     */
    record Place(int line, int column, @Nullable String element, List<String> elements) {}

    /**
     * A page about a rule. In its texts, what stands between backticks is meant as it is written.
     *
     * @param name as in {@link Finding#rule()}
     * @param page the last part of its URL, such as {@code every-step-has-a-form}
     * @param asks what it asks
     * @param keep how to keep it
     */
    record Page(String name, String page, String title, String asks, String why, String keep) {}

    /** All that is wrong with these files, given what is deployed already; nothing is stored. */
    List<Finding> check(Map<String, byte[]> files);

    /** The pages of all rules, in the order they are looked at. */
    List<Page> pages();

    Optional<Page> page(String page);
}
