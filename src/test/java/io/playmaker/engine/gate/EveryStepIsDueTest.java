package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryStepIsDueTest {

    private final Rule rule = new EveryStepIsDue();

    @Test
    void aStepThatIsNeverDueIsRefused() {
        with(PLAYBOOK, "camunda:dueDate=\"${calendar.businessDays(2)}\"", "").breaks(rule, "reviewSeats", "never due");
    }

    @Test
    void aFixedDayIsRefused() {
        with(PLAYBOOK, "dueDate=\"${calendar.businessDays(2)}\"", "dueDate=\"2030-01-01\"")
                .breaks(rule, "reviewSeats", "every customer");
    }

    @Test
    void aDayThatCannotBeWorkedOutIsRefused() {
        with(PLAYBOOK, "dueDate=\"${calendar.businessDays(2)}\"", "dueDate=\"${calendar.businessDays('soon')}\"")
                .breaks(rule, "reviewSeats", "worked out");
    }

    @Test
    void aDayBeforeADateIsTakenForADateAYearFromNow() {
        with(PLAYBOOK, "dueDate=\"${calendar.businessDays(2)}\"", "dueDate=\"${calendar.before(renewalDate, 'P90D')}\"")
                .keeps(rule);
    }
}
