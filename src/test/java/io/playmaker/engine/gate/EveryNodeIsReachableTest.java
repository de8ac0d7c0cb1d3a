package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryNodeIsReachableTest {

    private final Rule rule = new EveryNodeIsReachable();

    @Test
    void whatNothingLeadsToIsRefused() {
        with(
                        PLAYBOOK,
                        "sourceRef=\"reviewLate\" targetRef=\"remindOfReview\"",
                        "sourceRef=\"reviewLate\" targetRef=\"reviewReminded\"")
                .breaks(rule, "remindOfReview", "No way leads");
    }

    @Test
    void aPlaybookHasAStart() {
        with(PLAYBOOK, "<bpmn:startEvent id=\"seatsInDoubt\" name=\"Seats in doubt\" />", "")
                .breaks(rule, "seat-check", "no start event");
    }
}
