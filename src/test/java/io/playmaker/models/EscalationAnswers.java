package io.playmaker.models;

import java.util.HashMap;
import java.util.Map;

/** What people write into the forms of the escalation. */
final class EscalationAnswers {

    static final String CUSTOMER = "sponsor@customer.example";

    private EscalationAnswers() {}

    static Map<String, Object> triage(String severity, String kind) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "problemText", "Nobody can sign in since 8:00",
                "severity", severity,
                "impact", "The shop takes no orders",
                "affected", "All 40 users",
                "problemKind", kind,
                "customerMood", "ANGRY",
                "customerName", "Ann, head of sales"));
        answers.putAll(Map.of("answerBy", "TICKET", "reporterEmail", CUSTOMER));
        return answers;
    }

    static Map<String, Object> triageAndAnswerByMail(String severity) {
        Map<String, Object> answers = triage(severity, "TECHNICAL");
        answers.putAll(Map.of("answerBy", "MAIL", "answerText", "Susi has it. You hear from us at 11:00."));
        return answers;
    }

    static Map<String, Object> level(int level, String answer) {
        return Map.of("level" + level + "Answer", answer, "workNote", "The certificate had run out");
    }

    static Map<String, Object> contacted() {
        return Map.of(
                "spokenWith", "Ann",
                "customerMood", "WORRIED",
                "customerSaid", "We lose a day",
                "promised", "A word every hour",
                "reporterEmail", CUSTOMER);
    }

    static Map<String, Object> updateInTicket() {
        return Map.of("updateBy", "TICKET", "updateText", "The cause is found", "nextUpdate", "At noon");
    }

    static Map<String, Object> updateByMail() {
        return Map.of(
                "updateBy", "MAIL",
                "reporterEmail", CUSTOMER,
                "updateText", "The cause is found",
                "nextUpdate", "At noon");
    }

    /** Both sides say that it is over, with this result. */
    static Map<String, Object> agreed(String result) {
        return confirmed("AGREES", "YES", result);
    }

    static Map<String, Object> confirmed(String customer, String us, String result) {
        return new HashMap<>(Map.of(
                "customerSays",
                customer,
                "customerWords",
                "It works again",
                "weAgree",
                us,
                "result",
                result,
                "outcomeReason",
                "A certificate had run out",
                "riskDecision",
                "CLOSE"));
    }

    static Map<String, Object> agreedAndReviewed(String result) {
        Map<String, Object> answers = confirmed("AGREES", "YES", result);
        answers.putAll(Map.of("riskDecision", "KEEP", "wantsReview", true));
        return answers;
    }

    static Map<String, Object> review() {
        return Map.of(
                "causeStory", "At 8:00 the certificate ran out",
                "causeKind", "OPERATION",
                "causeText", "Nobody watches the dates",
                "prevention", "A reminder a month ahead",
                "preventionOwner", "Paul",
                "preventionBy", "2026-04-01");
    }

    static Map<String, Object> withoutAnswer(String decision) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("closeDecision", decision, "outcomeReason", "They use it every day again"));
        if (decision.equals("CLOSE")) answers.put("riskDecision", "CLOSE");
        return answers;
    }

    static Map<String, Object> severity(String severity) {
        return Map.of("newSeverity", severity, "severityReason", "There is a way around now");
    }
}
