package io.playmaker.models;

import java.util.HashMap;
import java.util.Map;

/** What people write into the forms of the churn save. */
final class ChurnAnswers {

    private ChurnAnswers() {}

    /** Three causes, each of which led to the next. */
    static Map<String, Object> triage(String influence) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "riskKind", "ADOPTION",
                "riskSeverity", "HIGH",
                "cause1Category", "PEOPLE",
                "cause1Reason", "Their trainer left",
                "cause1Evidence", "Mail of 2 February",
                "influence", influence));
        answers.putAll(Map.of(
                "hasCause2", true,
                "cause2Category", "ONBOARDING",
                "cause2Reason", "Nobody trained the new team",
                "cause2Evidence", "No training since"));
        answers.putAll(Map.of(
                "hasCause3", true,
                "cause3Category", "VALUE",
                "cause3Reason", "Half of them stopped using it",
                "cause3Evidence", "Usage report"));
        return answers;
    }

    static Map<String, Object> plan() {
        return Map.of("stepTraining", true, "leadingMeasure", "usage.active_users_ratio");
    }

    static Map<String, Object> planWithOffer(double monthly, int months) {
        Map<String, Object> answers = new HashMap<>(planWithOfferOfUnknownCost());
        answers.put("offerMonthlyValue", monthly);
        answers.put("offerMonths", months);
        return answers;
    }

    static Map<String, Object> planWithOfferOfUnknownCost() {
        Map<String, Object> answers = new HashMap<>(plan());
        answers.putAll(Map.of(
                "stepOffer", true, "offerKind", "DISCOUNT", "offerReason", "They pay for seats they do not use"));
        return answers;
    }

    static Map<String, Object> approve() {
        return Map.of("offerApproved", "YES");
    }

    static Map<String, Object> decline() {
        return Map.of("offerApproved", "NO", "approvalComment", "Ask for a longer contract in return");
    }

    static Map<String, Object> call() {
        return Map.of(
                "executiveCallOn", "2026-03-05",
                "executiveName", "Ann, CFO",
                "executiveMood", "RESERVED",
                "executiveSaid", "We do not see the point any more",
                "stayCondition", "The new team is trained by April");
    }

    static Map<String, Object> agreed(String decision) {
        return Map.of(
                "customerDecision", decision,
                "planAgreedOn", "2026-03-06",
                "action1What", "Train the new team",
                "action1Who", "Mia, ours",
                "action1By", "2026-03-31",
                "successAt90Days", "Everybody works with it weekly");
    }

    static Map<String, Object> checkIn(String customer, String measure) {
        return Map.of(
                "customerDecision", customer,
                "leadingMeasureMoves", measure,
                "checkInNotes", "We go on as planned");
    }

    static Map<String, Object> sponsor() {
        return Map.of("sponsorAgreed", "Their CEO backs the training");
    }

    static Map<String, Object> lead(String decision) {
        return Map.of("periodDecision", decision, "outcomeReason", "Their own words");
    }

    static Map<String, Object> hands(String decision) {
        return Map.of("handsDecision", decision, "outcomeReason", "Their parent company decides");
    }

    static Map<String, Object> loss(String endsOn) {
        return Map.of("churnReason", "VALUE", "outcomeReason", "They never saw the value", "effectiveDate", endsOn);
    }

    static Map<String, Object> exitInterview() {
        return Map.of("interviewHeldOn", "2026-03-10", "interviewLearned", "Train at once", "mayContactAgain", true);
    }

    static Map<String, Object> winBack() {
        return Map.of("winBackResult", "NOT_NOW");
    }
}
