package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.STARTS;
import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.unchanged;
import static io.playmaker.engine.gate.GoodFiles.with;

import java.util.stream.Stream;

/** Small mistakes in good files, and the one rule that must refuse each. Every rule refuses at least one of them. */
public record BrokenFiles(String rule, String mistake, GoodFiles files) {

    private static final String STEP = "camunda:formRef=\"seat-check-review-seats\"";
    private static final String WAIT_FLOW =
            "id=\"monthLaterToReviewSeats\" sourceRef=\"monthLater\" targetRef=\"reviewSeats\"";

    public static Stream<BrokenFiles> all() {
        return Stream.of(playbooks(), paths(), steps(), actions(), forms(), tables())
                .flatMap(some -> some);
    }

    private static BrokenFiles broken(String rule, String mistake, GoodFiles files) {
        return new BrokenFiles(rule, mistake, files);
    }

    private static Stream<BrokenFiles> playbooks() {
        return Stream.of(
                broken("FilesCanBeRead", "a tag left open", with(PLAYBOOK, "</bpmn:process>", "")),
                broken(
                        "FilesCanBeRead",
                        "a form with a comma too many",
                        with(FORM, "\"schemaVersion\": 16,", "\"schemaVersion\": 16,,")),
                broken(
                        "FilesCanBeRead",
                        "a document type",
                        with(
                                TABLE,
                                "<definitions ",
                                "<!DOCTYPE definitions SYSTEM \"file:///etc/passwd\"><definitions ")),
                broken("OnlyKnownFiles", "a script beside it", unchanged().plus("seat-check.js", "alert(1)")),
                broken(
                        "OnlyKnownFiles",
                        "a case model beside it",
                        unchanged().plus("seat-check.cmmn", "<definitions/>")),
                broken("IdsAreReadable", "a generated id", with(PLAYBOOK, "reviewReminded", "Event_1x7ab2c")),
                broken(
                        "IdsAreReadable",
                        "a key that is not the file's name",
                        with(TABLE, "decision id=\"seat-advice\"", "decision id=\"seat-advise\"")
                                .and(PLAYBOOK, "decisionRef=\"seat-advice\"", "decisionRef=\"seat-advise\"")),
                broken("EverythingHasAName", "a step without a name", with(PLAYBOOK, " name=\"Review the seats\"", "")),
                broken("EverythingHasAName", "an answer without a name", with(PLAYBOOK, " name=\"Fewer seats\"", "")),
                broken(
                        "CharterIsComplete",
                        "no success metric",
                        with(PLAYBOOK, "name=\"successMetric\"", "name=\"metric\"")),
                broken(
                        "CharterIsComplete",
                        "an owner who is no role",
                        with(PLAYBOOK, "name=\"owner\" value=\"csm\"", "name=\"owner\" value=\"carla\"")),
                broken(
                        "TimeToLiveIsSet",
                        "history without an end",
                        with(TABLE, " camunda:historyTimeToLive=\"P180D\"", "")),
                broken(
                        "OnlyKnownElements",
                        "a manual task",
                        with(
                                        PLAYBOOK,
                                        "<bpmn:endEvent id=\"reviewReminded\" name=\"Reminded\" />",
                                        "<bpmn:manualTask id=\"callAgain\" name=\"Call again\" /><bpmn:endEvent id=\"reviewReminded\" name=\"Reminded\" /><bpmn:sequenceFlow id=\"callAgainToReviewReminded\" sourceRef=\"callAgain\" targetRef=\"reviewReminded\" />")
                                .and(
                                        PLAYBOOK,
                                        "sourceRef=\"remindOfReview\" targetRef=\"reviewReminded\"",
                                        "sourceRef=\"remindOfReview\" targetRef=\"callAgain\"")),
                broken(
                        "NothingRunsCode",
                        "an execution listener",
                        with(
                                PLAYBOOK,
                                "<camunda:failedJobRetryTimeCycle>",
                                "<camunda:executionListener event=\"start\" expression=\"yes\" /><camunda:failedJobRetryTimeCycle>")),
                broken(
                        "NothingRunsCode",
                        "a Java class",
                        with(
                                PLAYBOOK,
                                "camunda:delegateExpression=\"${openRisk}\"",
                                "camunda:delegateExpression=\"${openRisk}\" camunda:class=\"java.lang.Runtime\"")),
                broken(
                        "NothingRunsCode",
                        "a script in an input",
                        with(
                                PLAYBOOK,
                                ">ADOPTION<",
                                "><camunda:script scriptFormat=\"groovy\">'ADOPTION'</camunda:script><")),
                broken(
                        "OnlySafeExpressions",
                        "an expression that reaches for Java",
                        with(PLAYBOOK, "${seatAdvice == 'FEWER'}", "${seatAdvice.class.name == 'FEWER'}")),
                broken(
                        "OnlySafeExpressions",
                        "a call of something else",
                        with(PLAYBOOK, "${calendar.inDays(30)}", "${seatAdvice.run(30)}")));
    }

    private static Stream<BrokenFiles> paths() {
        return Stream.of(
                broken(
                        "EveryMessageExists",
                        "a message that is not there",
                        with(PLAYBOOK, "messageRef=\"messageSeatsChanged\"", "")),
                broken(
                        "EveryMessageExists",
                        "a message with blanks in its name",
                        with(PLAYBOOK, "name=\"contract-signed\"", "name=\"Contract signed\"")),
                broken(
                        "EveryDecisionExists",
                        "a decision that is not there",
                        with(PLAYBOOK, "decisionRef=\"seat-advice\"", "decisionRef=\"seat-advise\"")),
                broken(
                        "TimersLieAhead",
                        "a date written into the model",
                        with(PLAYBOOK, "${calendar.inDays(30)}", "2027-01-01T09:00:00")),
                broken(
                        "TimersLieAhead",
                        "a date in the past",
                        with(PLAYBOOK, "${calendar.inDays(30)}", "${calendar.before(calendar.now(), 'P30D')}")),
                broken(
                        "TimersLieAhead",
                        "days in words",
                        with(PLAYBOOK, "${calendar.inDays(30)}", "${calendar.inDays('thirty')}")),
                broken("GatewaysDecide", "no default", with(PLAYBOOK, " default=\"whatToDoToKept\"", "")),
                broken(
                        "GatewaysDecide",
                        "a way without a condition",
                        with(
                                PLAYBOOK,
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${seatAdvice == 'WAIT'}</bpmn:conditionExpression>",
                                "")),
                broken(
                        "EveryNodeIsReachable",
                        "an action nobody comes to",
                        with(
                                PLAYBOOK,
                                "<bpmn:sequenceFlow id=\"reviewLateToRemindOfReview\" sourceRef=\"reviewLate\" targetRef=\"remindOfReview\" />",
                                "<bpmn:sequenceFlow id=\"reviewLateToReviewReminded\" sourceRef=\"reviewLate\" targetRef=\"reviewReminded\" />")),
                broken(
                        "EveryNodeReachesAnEnd",
                        "a way that stops",
                        with(
                                        PLAYBOOK,
                                        "<bpmn:sequenceFlow id=\"openFitRiskToRightSized\" sourceRef=\"openFitRisk\" targetRef=\"rightSized\" />",
                                        "")
                                .and(PLAYBOOK, "targetRef=\"monthLater\"", "targetRef=\"rightSized\"")
                                .and(PLAYBOOK, "<bpmn:sequenceFlow " + WAIT_FLOW + " />", "")
                                .and(
                                        PLAYBOOK,
                                        "targetRef=\"adviseSeats\" />",
                                        "targetRef=\"adviseSeats\" /><bpmn:sequenceFlow id=\"reviewSeatsToMonthLater\" sourceRef=\"reviewSeats\" targetRef=\"monthLater\" /><bpmn:sequenceFlow id=\"monthLaterToRightSized\" sourceRef=\"monthLater\" targetRef=\"rightSized\" />")),
                broken(
                        "EveryPathEndsInAnOutcome",
                        "an end without an outcome",
                        with(PLAYBOOK, "<camunda:property name=\"outcome\" value=\"KEPT\" />", "")),
                broken(
                        "EveryPathEndsInAnOutcome",
                        "an outcome in small letters",
                        with(PLAYBOOK, "value=\"RIGHT_SIZED\"", "value=\"right sized\"")),
                broken(
                        "LoopsWait",
                        "a loop that does not wait",
                        with(
                                        PLAYBOOK,
                                        WAIT_FLOW,
                                        "id=\"monthLaterToRightSized\" sourceRef=\"monthLater\" targetRef=\"rightSized\"")
                                .and(
                                        PLAYBOOK,
                                        "<bpmn:sequenceFlow id=\"openFitRiskToRightSized\" sourceRef=\"openFitRisk\" targetRef=\"rightSized\" />",
                                        "<bpmn:sequenceFlow id=\"openFitRiskToAdviseSeats\" sourceRef=\"openFitRisk\" targetRef=\"adviseSeats\" />")),
                broken(
                        "VariablesAreSetBeforeTheyAreRead",
                        "a misspelt variable",
                        with(PLAYBOOK, "${seatAdvice == 'FEWER'}", "${seatAdvise == 'FEWER'}")));
    }

    private static Stream<BrokenFiles> steps() {
        return Stream.of(
                broken(
                        "EveryStepHasAForm",
                        "a form that is nowhere",
                        unchanged().without(FORM)),
                broken("EveryStepHasAForm", "no form", with(PLAYBOOK, STEP, "")),
                broken(
                        "EveryStepHasSomebody",
                        "a group that does not exist",
                        with(PLAYBOOK, "candidateGroups=\"csm\"", "candidateGroups=\"csms\"")),
                broken(
                        "EveryStepHasSomebody",
                        "nobody at all",
                        with(PLAYBOOK, "camunda:assignee=\"${owner}\" camunda:candidateGroups=\"csm\"", "")),
                broken(
                        "EveryStepIsDue",
                        "never due",
                        with(PLAYBOOK, "camunda:dueDate=\"${calendar.businessDays(2)}\"", "")),
                broken(
                        "EveryStepIsDue",
                        "due on a fixed day",
                        with(
                                PLAYBOOK,
                                "camunda:dueDate=\"${calendar.businessDays(2)}\"",
                                "camunda:dueDate=\"2027-01-01\"")),
                broken(
                        "EveryMaterialExists",
                        "a material that is not there",
                        with(
                                PLAYBOOK,
                                "</bpmn:documentation>\n    </bpmn:userTask>",
                                "</bpmn:documentation><bpmn:extensionElements><camunda:properties><camunda:property name=\"materials\" value=\"no-such\" /></camunda:properties></bpmn:extensionElements></bpmn:userTask>")),
                broken("EveryStepSaysWhy", "no word about why", with(PLAYBOOK, "Why: Nobody knows", "Nobody knows")),
                broken(
                        "PrioritiesStayBelowEscalation",
                        "urgent from the start",
                        with(PLAYBOOK, "camunda:priority=\"${priority}\"", "camunda:priority=\"100\"")));
    }

    private static Stream<BrokenFiles> actions() {
        return Stream.of(
                broken(
                        "OnlyKnownActions",
                        "an action that is none",
                        with(PLAYBOOK, "${remindOwner}", "${remindEverybody}")),
                broken(
                        "OnlyKnownActions",
                        "an external task of any topic",
                        with(
                                PLAYBOOK,
                                "camunda:delegateExpression=\"${remindOwner}\"",
                                "camunda:type=\"external\" camunda:topic=\"shell\"")),
                broken(
                        "ActionsGetTheirInputs",
                        "an input that is missing",
                        with(PLAYBOOK, "<camunda:inputParameter name=\"kind\">ADOPTION</camunda:inputParameter>", "")),
                broken(
                        "ActionsGetTheirInputs",
                        "an input that is not known",
                        with(PLAYBOOK, "name=\"severity\"", "name=\"gravity\"")),
                broken(
                        "ActionsGetTheirInputs",
                        "a kind of risk that is none",
                        with(PLAYBOOK, ">ADOPTION<", ">ADAPTION<")),
                broken(
                        "ActionsGetTheirInputs",
                        "a reminder of a step that is not there",
                        with(PLAYBOOK, ">reviewSeats<", ">reviewSeat<")),
                broken(
                        "ActionsAreRetried",
                        "an action in the step's own transaction",
                        with(
                                PLAYBOOK,
                                "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${openRisk}\"",
                                "camunda:delegateExpression=\"${openRisk}\"")),
                broken("ActionsAreRetried", "an action that is tried for ever", with(PLAYBOOK, "R5/PT10M", "often")),
                broken(
                        "EveryPlaybookExists",
                        "a called playbook that is not there",
                        with(
                                        PLAYBOOK,
                                        "<bpmn:intermediateCatchEvent id=\"monthLater\" name=\"A month later\">",
                                        "<bpmn:callActivity id=\"monthLater\" name=\"A month later\" calledElement=\"no-such-playbook\" />  <!--")
                                .and(PLAYBOOK, "</bpmn:intermediateCatchEvent>", "-->")));
    }

    private static Stream<BrokenFiles> forms() {
        return Stream.of(
                broken(
                        "TasklistCanDrawTheForm",
                        "a version Tasklist does not know",
                        with(FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 17")),
                broken(
                        "TasklistCanDrawTheForm",
                        "a component Tasklist does not know",
                        with(FORM, "\"type\": \"html\"", "\"type\": \"filepicker\"")),
                broken(
                        "AnswersHaveKeys",
                        "two answers of one key",
                        with(FORM, "\"key\": \"whose\"", "\"key\": \"seatsUsed\"")),
                broken("AnswersHaveKeys", "a question without a label", with(FORM, "\"label\": \"Who says so?\",", "")),
                broken(
                        "TextsHaveALimit",
                        "a text without a limit",
                        with(
                                FORM,
                                "\"maxLength\": 1000\n          }\n        }\n      ],\n      \"conditional\"",
                                "\"required\": true\n          }\n        }\n      ],\n      \"conditional\"")),
                broken(
                        "ConditionsAreFeel",
                        "a condition that is not FEEL",
                        with(FORM, "=skip = true", "=skip == true")),
                broken(
                        "EveryStepCanBeSkipped",
                        "no way to skip",
                        with(FORM, "\"key\": \"skip\"", "\"key\": \"leaveOut\"")
                                .and(FORM, "=skip = true", "=leaveOut = true")
                                .and(FORM, "=skip != true", "=leaveOut != true")));
    }

    private static Stream<BrokenFiles> tables() {
        return Stream.of(
                broken(
                        "CellsAreFeel",
                        "a text without its quotes closed",
                        with(TABLE, "\"RED\",\"YELLOW\"</text>", "\"RED\",\"YELLOW</text>")),
                broken(
                        "CellsAreFeel",
                        "a table that runs a script",
                        with(
                                TABLE,
                                "id=\"fewSeats-advice\" expressionLanguage=\"feel\"",
                                "id=\"fewSeats-advice\" expressionLanguage=\"groovy\"")),
                broken(
                        "EveryRowCanMatch",
                        "a band that does not exist",
                        with(TABLE, "<text>\"RED\",\"YELLOW\"</text>", "<text>\"ROT\"</text>")),
                broken(
                        "EveryRowCanMatch",
                        "a row behind one that takes everything",
                        with(TABLE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                                .and(TABLE, "<text>&lt; 10</text>", "<text>-</text>")),
                broken(
                        "RowsDoNotOverlap",
                        "two answers for one case",
                        with(TABLE, "<text>&lt; 10</text>", "<text>&lt;= 10</text>")),
                broken(
                        "StartsNamePlaybooks",
                        "a playbook that is not there",
                        with(STARTS, "<text>\"seat-check\"</text>", "<text>\"seat-chek\"</text>")),
                broken(
                        "StartsNamePlaybooks",
                        "a moment that never happens",
                        with(STARTS, "<text>\"account-reactivated\"</text>", "<text>\"account-reaktivated\"</text>")),
                broken(
                        "RisksAreComplete",
                        "a severity that is none",
                        unchanged()
                                .plus(
                                        "open-risks.dmn",
                                        GoodFiles.shipped("open-risks.dmn")
                                                .replace("<text>\"HIGH\"</text>", "<text>\"DIRE\"</text>"))),
                broken(
                        "StartsHaveACooldown",
                        "no cooldown",
                        with(STARTS, "<text>14</text></outputEntry>", "<text></text></outputEntry>")),
                broken(
                        "StartsAreComplete",
                        "a priority like that of an escalation",
                        with(STARTS, "<text>55</text></outputEntry>", "<text>100</text></outputEntry>")));
    }

    @Override
    public String toString() {
        return rule + ": " + mistake;
    }
}
