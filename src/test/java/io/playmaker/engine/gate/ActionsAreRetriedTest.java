package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionsAreRetriedTest {

    private final Rule rule = new ActionsAreRetried();

    @Test
    void anActionIsAsynchronous() {
        with(
                        PLAYBOOK,
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${openRisk}\"",
                        "camunda:delegateExpression=\"${openRisk}\"")
                .breaks(rule, "openFitRisk", "asynchronous");
    }

    @Test
    void itSaysHowOftenItIsTried() {
        assertThat(with(PLAYBOOK, "R5/PT10M", "sometimes").findings(rule))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).contains("sometimes", "R5/PT10M"));
    }

    @Test
    void periodsOneAfterTheOtherWillDo() {
        with(PLAYBOOK, "R5/PT10M", "PT10M,PT30M,PT6H").keeps(rule);
    }
}
