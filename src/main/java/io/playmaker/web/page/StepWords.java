package io.playmaker.web.page;

import io.playmaker.playbook.Playbook.Asked;
import io.playmaker.playbook.Playbook.StepModel;
import io.playmaker.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model says of a step, in sentences. */
@Component("stepWords")
class StepWords {

    private static final Pattern BUSINESS_DAYS = Pattern.compile("\\$\\{\\s*calendar\\.businessDays\\((\\d+)\\)\\s*}");
    private static final Pattern IN_DAYS = Pattern.compile("\\$\\{\\s*calendar\\.inDays\\((\\d+)\\)\\s*}");
    private static final Pattern BEFORE =
            Pattern.compile("\\$\\{\\s*calendar\\.before\\((\\w+),\\s*'P(\\d+)D'\\)\\s*}");
    private static final Pattern ON = Pattern.compile("\\$\\{\\s*calendar\\.at\\((\\w+)\\)\\s*}");
    private static final Pattern WITHIN =
            Pattern.compile("\\$\\{\\s*calendar\\.within\\((?:'([^']+)'|(\\w+)(?:,\\s*\\w+)?)\\)\\s*}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern OWN = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");

    private final Words words;

    StepWords(Words words) {
        this.words = words;
    }

    /** Why the step exists. */
    public @Nullable String why(StepModel step) {
        return part(step, "Why");
    }

    /** What good looks like. */
    public @Nullable String good(StepModel step) {
        return part(step, "What good looks like");
    }

    /** What else its documentation says. */
    public @Nullable String more(StepModel step) {
        String rest = paragraphs(step).stream()
                .filter(one -> !one.startsWith("Why:") && !one.startsWith("What good looks like:"))
                .filter(one -> !one.startsWith("Checklist:"))
                .collect(Collectors.joining("\n\n"));
        return rest.isEmpty() ? null : rest;
    }

    private static @Nullable String part(StepModel step, String heading) {
        return paragraphs(step).stream()
                .filter(one -> one.startsWith(heading + ":"))
                .map(one -> one.substring(heading.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    private static List<String> paragraphs(StepModel step) {
        String text = step.documentation();
        return text == null ? List.of() : Arrays.asList(text.strip().split("\\R\\s*\\R"));
    }

    /** A text about no account in particular: the places where its facts go are named. */
    public String general(String text) {
        return PLACE.matcher(text).replaceAll(place -> switch (place.group(1)) {
            case "accountName" -> "the customer";
            case "companyName" -> "us";
            default -> "the " + words.low(place.group(1).replaceAll("Name$", ""));
        });
    }

    /** "the account's owner", "any Customer success lead". */
    public String who(Asked asked) {
        String groups = asked.groups().stream()
                .map(key -> words.low(Role.of(key).map(Role::title).orElse(key)))
                .collect(Collectors.joining(" or "));
        String assignee = asked.assignee();
        if (assignee == null || assignee.isBlank()) return groups.isEmpty() ? "nobody in particular" : "any " + groups;
        return person(assignee) + (groups.isEmpty() ? "" : ", otherwise any " + groups);
    }

    private String person(String assignee) {
        Matcher own = OWN.matcher(assignee);
        if (!own.matches()) return assignee.contains("${") ? "whom the run chooses" : assignee;
        return switch (own.group(1)) {
            case "owner" -> "the account's owner";
            case "csLead" -> "the customer success lead";
            case "doerOfEarlierStep" -> "whoever did an earlier step";
            default -> "the " + words.low(own.group(1));
        };
    }

    /** "2 business days after it opens"; null when it is never due. */
    public @Nullable String due(Asked asked) {
        String due = asked.due();
        if (due == null || due.isBlank()) return null;
        Matcher found = BUSINESS_DAYS.matcher(due);
        if (found.matches()) return days(found.group(1), "business day");
        found = IN_DAYS.matcher(due);
        if (found.matches()) return days(found.group(1), "day");
        found = BEFORE.matcher(due);
        if (found.matches()) return before(Long.parseLong(found.group(2))) + "the " + words.low(found.group(1));
        found = ON.matcher(due);
        if (found.matches()) return "on the " + words.low(found.group(1));
        found = WITHIN.matcher(due);
        if (found.matches())
            return found.group(1) != null
                    ? found.group(1) + " after it opens"
                    : "within the " + words.low(found.group(2));
        if (due.contains("endOfToday") || due.equals("${calendar.now()}")) return "on the day it opens";
        return due.contains("${") ? "on a date that the run works out" : due;
    }

    private String before(long days) {
        return days == 0 ? "on " : words.count(days, "day") + " before ";
    }

    private String days(String number, String noun) {
        return number.equals("0")
                ? "on the day it opens"
                : words.count(Long.parseLong(number), noun) + " after it opens";
    }
}
