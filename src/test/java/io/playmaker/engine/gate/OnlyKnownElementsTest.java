package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class OnlyKnownElementsTest {

    private final Rule rule = new OnlyKnownElements();

    @Test
    void aTaskThatDoesNothingIsRefused() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"reviewReminded\"",
                        "<bpmn:task id=\"think\" name=\"Think\" /><bpmn:endEvent id=\"reviewReminded\"")
                .breaks(rule, "think", "no task");
    }

    @Test
    void aSignalIsRefusedForItReachesAll() {
        with(
                        PLAYBOOK,
                        "<bpmn:messageEventDefinition id=\"seatsChangedMessage\" messageRef=\"messageSeatsChanged\" />",
                        "<bpmn:signalEventDefinition id=\"seatsChangedSignal\" />")
                .breaks(rule, "seatsChanged", "all customers");
    }
}
