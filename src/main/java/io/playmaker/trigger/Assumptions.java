package io.playmaker.trigger;

import io.playmaker.playbook.ImaginedStarts.Usual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a backtest rests on, and says so. */
@Component
class Assumptions {

    private final BacktestSettings settings;
    private final TriggerSettings triggers;

    Assumptions(BacktestSettings settings, TriggerSettings triggers) {
        this.settings = settings;
        this.triggers = triggers;
    }

    Map<String, Duration> lasts(Map<String, Usual> usual) {
        Map<String, Duration> lasts = new TreeMap<>();
        usual.forEach(
                (playbook, one) -> lasts.put(playbook, one.lasts() == null ? settings.lasts(playbook) : one.lasts()));
        return lasts;
    }

    List<String> sentences(BacktestQuestion question, Map<String, Usual> usual) {
        List<String> said = new ArrayList<>();
        said.add("A run that really took place on the same day ends when it really did."
                + durations(usual, true, " Another one lasts as long as the median of those that ended: ")
                + durations(usual, false, " One whose playbook never came to an end is assumed to last: "));
        said.add(
                "Runs that were open on the first day, and those that people, systems or other playbooks started, are as"
                        + " they really were. What a playbook calls or starts by itself is not played.");
        said.add("Runs that never were have no outcome, so no row of the table that asks for one takes their end, and"
                + " they change nothing about the customer: the facts stay as they really came.");
        said.add(
                "Segments, owners, subscriptions and their renewal dates are today's. What the calendar brings is as it was"
                        + " announced since an account was entered here; before, it is worked out from today's dates, with the next"
                        + " renewal of each subscription only.");
        said.add(
                ("Stages are known from the day their changes were announced. Before that an account is a prospect until"
                                + " it signed up, in onboarding for %d days, then in use until the day it left.")
                        .formatted(settings.onboardingDays()));
        said.add(
                "Risks are those that the table of risks opens, as it is now; what people wrote there does not count. How"
                        + " many messages a contact may get is not played.");
        said.add("Facts count from the moment they were learned; what was older than %d days by then starts nothing."
                .formatted(triggers.tooOld().toDays()));
        said.add(judged(question));
        return said;
    }

    private static String judged(BacktestQuestion question) {
        return ("A start of %s is a false alarm when the account neither left within %d days nor was red for %d days"
                        + " without a break, by the scorecards in force. An account that a playbook really saved counts as"
                        + " a false alarm, too: history cannot tell the two apart.")
                .formatted(
                        question.saving().stream().sorted().collect(Collectors.joining(", ")),
                        question.horizonDays(),
                        JudgeStarts.RED_DAYS);
    }

    private String durations(Map<String, Usual> usual, boolean measured, String beginning) {
        String said = usual.entrySet().stream()
                .filter(one -> (one.getValue().lasts() != null) == measured)
                .map(one -> one.getKey() + " " + duration(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : beginning + said + ".";
    }

    private String duration(String playbook, Usual usual) {
        Duration lasts = usual.lasts() == null ? settings.lasts(playbook) : usual.lasts();
        return lasts.toHours() < 48 ? lasts.toHours() + " hours" : lasts.toDays() + " days";
    }
}
