package io.playmaker.models;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people write into the forms of the onboarding. */
final class OnboardingAnswers {

    static final String GO_LIVE = "2026-05-04";

    private OnboardingAnswers() {}

    static Map<String, Object> prepared() {
        return Map.of(
                "customerHighlights", "A bank of 400 people in two cities",
                "kickoffKnown", "They close their books by hand",
                "kickoffOn", "2026-03-09",
                "kickoffPeople", "Ann, Bob, Carla");
    }

    static Map<String, Object> held() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "kickoffHeldOn", "2026-03-09",
                "whatWeKnow", "They close their books by hand",
                "expectations", "One person to call",
                "whereTheyAre", "Nine days to close",
                "whereTheyWantToBe", "Close the books in three days",
                "jointPlan", "One city first",
                "goLiveDate", GO_LIVE,
                "timeline", "Pilot in April"));
        answers.put(
                "commitments",
                List.of(
                        row("Ann", "Send the list of users", "So that all can sign in", "By mail", "2026-03-16"),
                        row("Carla", "Set up sign-on", "", "", "")));
        return answers;
    }

    /** In the order of the form's fields. */
    private static Map<String, Object> row(String who, String what, String why, String how, String when) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("who", who);
        row.put("what", what);
        row.put("why", why);
        row.put("how", how);
        row.put("when", when);
        return row;
    }

    static Map<String, Object> stakeholders() {
        return Map.of(
                "stakeholders",
                List.of(Map.of("who", "Ann", "part", "Sponsor", "caresAbout", "Her weekends")),
                "sponsorBacks",
                "YES");
    }

    static Map<String, Object> expectations() {
        return Map.of("weDeliver", "Set-up and training", "weNeed", "Data by April", "meetingRhythm", "WEEKLY");
    }

    static Map<String, Object> objectives() {
        return Map.of(
                "objectiveKind", "VALIDATED",
                "objective", "Close the books in three days, every month",
                "keyChallenges", "Old data");
    }

    static Map<String, Object> success() {
        return Map.of("successCriteria", "The books are closed by the third", "successAgreedBy", "Ann");
    }

    static Map<String, Object> metrics() {
        return Map.of(
                "successMeasures",
                List.of(Map.of("title", "Days to close", "target", "3 instead of 9", "measure", "none")),
                "firstValueMeans",
                "The first month closed with it",
                "firstValueBy",
                "2026-06-03");
    }

    static Map<String, Object> configured() {
        return Map.of("configuration", "ENOUGH", "configurationOpen", "The second interface, Bob, in May");
    }

    static Map<String, Object> trained() {
        return Map.of("trainedOn", "2026-04-27", "trainingInvited", 40, "trainingAttended", 36);
    }

    static Map<String, Object> checkedIn() {
        return Map.of("checkedInOn", "2026-04-29", "trainingDone", "MOST", "checkInNext", "Go live");
    }

    static Map<String, Object> live(String day) {
        return Map.of("wentLiveOn", day, "goLiveUsers", 36);
    }

    static Map<String, Object> change() {
        return Map.of("changeOldWays", "Spreadsheets for the city branch", "changeNext", "Switch them off in June");
    }

    static Map<String, Object> wrappedUp() {
        return Map.of("wrappedUpOn", "2026-05-20", "feedbackBetter", "Train earlier", "nextContactOn", "2026-06-20");
    }

    static Map<String, Object> judged(String value) {
        return Map.of("csmJudgement", value, "outcomeReason", "They closed April in three days");
    }

    static Map<String, Object> corrected() {
        return Map.of(
                "behindCause", "PEOPLE",
                "behindDetail", "Bob is ill",
                "correction", "Ann names somebody else",
                "correctionBy", "2026-05-01");
    }

    static Map<String, Object> goesOnUntil(String day) {
        return Map.of("stuckDecision", "GO_ON", "newDeadline", day);
    }

    static Map<String, Object> ends(String decision) {
        return Map.of("stuckDecision", decision, "outcomeReason", "Nobody answers any more");
    }

    static Map<String, Object> newDate(String day) {
        return Map.of("goLiveDate", day, "goLiveMovedWhy", "Their migration is late");
    }
}
