package io.playmaker.models;

import java.util.HashMap;
import java.util.Map;

/** What people write into the forms of the renewal and of the playbooks it calls. */
final class RenewalAnswers {

    private RenewalAnswers() {}

    static Map<String, Object> view(String category, double expected) {
        return Map.of("csmCategory", category, "csmReason", "I know them", "expectedMrr", expected);
    }

    /** From 90 days before. */
    static Map<String, Object> firmView(String category, double expected) {
        return Map.of("csmFirmCategory", category, "csmReason", "I know them", "expectedMrr", expected);
    }

    static Map<String, Object> decision(String category) {
        return Map.of("leadCategory", category, "decisionReason", "I heard both");
    }

    static Map<String, Object> firmDecision(String category) {
        return Map.of("leadFirmCategory", category, "decisionReason", "I heard both");
    }

    static Map<String, Object> askedInPerson(String answer) {
        return Map.of("askedWhom", "Ann, CFO", "surveyAnswer", answer, "surveyComment", "In their words");
    }

    static Map<String, Object> earlyRequest() {
        return Map.of("earlyReason", "Budget round", "renewalWish", "SAME", "earlyAnswer", "PROPOSAL_SENT");
    }

    static Map<String, Object> expansion() {
        return Map.of(
                "expansionFound", "YES",
                "expansionNeed", "Their second site",
                "expansionMrr", 300,
                "expansionNext", "Sam, in May");
    }

    static Map<String, Object> value(int score) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "valueBought", "Fewer errors",
                "valueDelivered", "FULLY",
                "valueWords", "Half the errors",
                "reviewFinding", "NONE"));
        answers.put("valueScore", score);
        return answers;
    }

    static Map<String, Object> plan() {
        return Map.of(
                "planReason", "Nobody uses it",
                "planAction1", "Train the new team",
                "planOwner1", "Mia",
                "planBy1", "2027-01-15");
    }

    static Map<String, Object> options(String wish) {
        return Map.of("optionMain", "As now, two years", "renewalWish", wish);
    }

    static Map<String, Object> proposal(double mrr) {
        return Map.of("proposalSentOn", "2026-12-31", "newMrr", mrr, "signer", "Ann, CFO");
    }

    static Map<String, Object> open() {
        return Map.of("openQuestions", "Legal reads it");
    }

    static Map<String, Object> signed(double mrr) {
        return Map.of("signed", true, "newMrr", mrr);
    }

    static Map<String, Object> lastCall() {
        return Map.of("lastCallHeard", "Next week");
    }

    static Map<String, Object> lastCallSigned(double mrr) {
        Map<String, Object> answers = new HashMap<>(signed(mrr));
        answers.putAll(lastCall());
        return answers;
    }

    static Map<String, Object> grace(String decision) {
        return Map.of("graceDecision", decision, "outcomeReason", "They merge first");
    }

    static Map<String, Object> graceUntil(String day) {
        Map<String, Object> answers = new HashMap<>(grace("GRACE"));
        answers.put("graceUntil", day);
        return answers;
    }

    static Map<String, Object> price(double mrr) {
        return Map.of("priceChanges", true, "newMrr", mrr, "priceReason", "More for more", "announcedOn", "2026-12-31");
    }

    static Map<String, Object> objection(String answer) {
        return Map.of("objectionAsked", "Ann, CFO", "objection", answer, "objectionWords", "In their words");
    }

    static Map<String, Object> result(double mrr) {
        return Map.of("newMrr", mrr, "outcomeReason", "It works for them");
    }

    static Map<String, Object> wish() {
        return Map.of("reductionCause", "USE", "reductionWords", "Half the team left", "wishedMrr", 800);
    }

    static Map<String, Object> shown(String stillLess) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("optionsShown", "Two of them", "customerStillWantsLess", stillLess));
        if (stillLess.equals("YES")) answers.put("optionWanted", "The smaller one, for two years");
        return answers;
    }

    static Map<String, Object> reduction(String decision) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("reductionDecision", decision, "outcomeReason", "It fits them"));
        if (decision.equals("REDUCE")) answers.put("reducedMrr", 900);
        return answers;
    }
}
