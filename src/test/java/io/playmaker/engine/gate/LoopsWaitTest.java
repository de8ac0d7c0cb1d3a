package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsWaitTest {

    private final Rule rule = new LoopsWait();

    @Test
    void aLoopThatDoesNotWaitIsRefusedWithAllThatIsInIt() {
        assertThat(with(
                                PLAYBOOK,
                                "sourceRef=\"openFitRisk\" targetRef=\"rightSized\"",
                                "sourceRef=\"openFitRisk\" targetRef=\"adviseSeats\"")
                        .findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().elements())
                        .containsExactlyInAnyOrder("adviseSeats", "whatToDo", "openFitRisk"));
    }

    @Test
    void aTimerInItWillDo() {
        with(
                        PLAYBOOK,
                        "sourceRef=\"monthLater\" targetRef=\"reviewSeats\"",
                        "sourceRef=\"monthLater\" targetRef=\"adviseSeats\"")
                .keeps(rule);
    }
}
