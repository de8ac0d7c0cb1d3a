package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EverythingHasANameTest {

    private final Rule rule = new EverythingHasAName();

    @Test
    void aStepWithoutANameIsRefused() {
        with(PLAYBOOK, " name=\"Review the seats\"", "").breaks(rule, "reviewSeats", "no name");
    }

    @Test
    void aWayThatDoesNotSayItsAnswerIsRefused() {
        with(PLAYBOOK, " name=\"Fewer seats\"", "").breaks(rule, "whatToDoToOpenFitRisk", "answer");
    }

    @Test
    void aPlaybookHasAName() {
        with(PLAYBOOK, " name=\"Seat check\"", "").breaks(rule, "seat-check", "no name");
    }

    @Test
    void aGatewayThatOnlyJoinsMayBeWithout() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"kept\" name=\"Seats kept\"",
                        "<bpmn:exclusiveGateway id=\"join\" /><bpmn:sequenceFlow id=\"joinToKept\" sourceRef=\"join\" targetRef=\"kept\" /><bpmn:endEvent id=\"kept\" name=\"Seats kept\"")
                .and(PLAYBOOK, "sourceRef=\"whatToDo\" targetRef=\"kept\"", "sourceRef=\"whatToDo\" targetRef=\"join\"")
                .keeps(rule);
    }
}
