package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class OnlySafeExpressionsTest {

    private final Rule rule = new OnlySafeExpressions();

    @Test
    void aValueCannotBeAskedForItsParts() {
        with(PLAYBOOK, "${seatAdvice == 'FEWER'}", "${seatAdvice.class == 'FEWER'}")
                .breaks(rule, "whatToDoToOpenFitRisk", "parts");
    }

    @Test
    void anIndexIsAPartAsWell() {
        with(PLAYBOOK, "${seatAdvice == 'FEWER'}", "${seatAdvice['class'] == 'FEWER'}")
                .breaks(rule, "whatToDoToOpenFitRisk", "parts");
    }

    @Test
    void nothingButTheCalendarIsCalled() {
        with(PLAYBOOK, "${calendar.inDays(30)}", "${runtimeService.delete(30)}")
                .breaks(rule, "monthLater", "delete()", "calendar only");
    }

    @Test
    void functionsOfTheEngineAreNoExceptions() {
        with(PLAYBOOK, "camunda:assignee=\"${owner}\"", "camunda:assignee=\"${currentUser()}\"")
                .breaks(rule, "reviewSeats", "currentUser()");
    }

    @Test
    void whatTheCalendarDoesNotKnowIsRefusedWithWhatItKnows() {
        with(PLAYBOOK, "${calendar.inDays(30)}", "${calendar.nextFullMoon()}")
                .breaks(rule, "monthLater", "nextFullMoon", "businessDays(days)");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        with(PLAYBOOK, "${seatAdvice == 'WAIT'}", "${seatAdvice == }")
                .breaks(rule, "whatToDoToMonthLater", "cannot be read");
    }

    @Test
    void aNameIsAnExpressionToTheEngineToo() {
        with(PLAYBOOK, "name=\"Review the seats\"", "name=\"${accountName.getClass()}\"")
                .breaks(rule, "reviewSeats", "getClass");
    }

    @Test
    void comparisonsChoicesAndEmptinessAreAllowed() {
        with(
                        PLAYBOOK,
                        "${seatAdvice == 'WAIT'}",
                        "${empty seatAdvice || (seatAdvice != 'FEWER' &amp;&amp; !(seatsUsed &gt; 3)) ? true : false}")
                .keeps(rule);
    }
}
