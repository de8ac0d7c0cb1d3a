package io.playmaker.models;

import java.util.HashMap;
import java.util.Map;

/** What people write into the forms of the sales handoff. */
final class HandoffAnswers {

    private HandoffAnswers() {}

    static Map<String, Object> sheet() {
        return Map.of(
                "howDealWent", "Quick, driven by the CFO",
                "whatCustomerWants", "One place for all contracts",
                "buyingReason", "The import from their old system",
                "promises", "Single sign-on by May",
                "discussed", "Prices of further modules",
                "planSoFar", "Pilot in one country, then all",
                "endGoal", "Close the books in three days",
                "people", "Ann (CFO) decides, Bob (IT) runs it",
                "importantDates", "Year end in September");
    }

    static Map<String, Object> meeting() {
        return Map.of("transferHeldOn", "2026-03-03", "transferPeople", "Sam, Carla", "openPoints", "none");
    }

    static Map<String, Object> salesAtMeeting() {
        return Map.of("sharedOn", "2026-03-03", "salesOpenPoints", "nothing");
    }

    static Map<String, Object> accept() {
        return Map.of("handoffDecision", "ACCEPT", "csmConfidence", "4");
    }

    static Map<String, Object> giveBack(String missing) {
        return Map.of("handoffDecision", "RETURN", "handoffMissing", missing, "csmConfidence", "2");
    }

    static Map<String, Object> kickoffByMail() {
        Map<String, Object> answers = new HashMap<>(kickoffByThemselves());
        answers.put("kickoffInvitation", "MAIL");
        answers.put("kickoffText", "Lunch is on us.");
        return answers;
    }

    static Map<String, Object> kickoffByThemselves() {
        return Map.of(
                "kickoffDate", "2026-03-12",
                "kickoffSecondDate", "2026-03-13",
                "kickoffPeople", "Ann, Bob, Sam, Carla",
                "kickoffInvitation", "MYSELF");
    }

    static Map<String, Object> leadDecides(String decision) {
        return Map.of("incompleteDecision", decision, "outcomeReason", "The customer cannot wait");
    }
}
