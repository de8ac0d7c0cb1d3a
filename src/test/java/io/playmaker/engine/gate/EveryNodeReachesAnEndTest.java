package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EveryNodeReachesAnEndTest {

    private final Rule rule = new EveryNodeReachesAnEnd();

    @Test
    void aWayThatStopsIsRefusedWhereItStops() {
        with(
                        PLAYBOOK,
                        "<bpmn:sequenceFlow id=\"openFitRiskToRightSized\" sourceRef=\"openFitRisk\" targetRef=\"rightSized\" />",
                        "")
                .breaks(rule, "openFitRisk", "Nothing follows");
    }

    @Test
    void whatGoesRoundForEverIsRefused() {
        assertThat(with(
                                PLAYBOOK,
                                "sourceRef=\"whatToDo\" targetRef=\"kept\"",
                                "sourceRef=\"whatToDo\" targetRef=\"monthLater\"")
                        .and(
                                PLAYBOOK,
                                "sourceRef=\"openFitRisk\" targetRef=\"rightSized\"",
                                "sourceRef=\"openFitRisk\" targetRef=\"monthLater\"")
                        .findings(rule))
                .extracting(finding -> finding.place().element())
                .contains("seatsInDoubt", "reviewSeats", "whatToDo", "monthLater")
                .doesNotContain("remindOfReview", "seatsChanged");
    }
}
