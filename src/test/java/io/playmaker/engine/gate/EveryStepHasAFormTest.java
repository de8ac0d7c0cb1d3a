package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.unchanged;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryStepHasAFormTest {

    private final Rule rule = new EveryStepHasAForm();

    @Test
    void aFormThatIsNowhereIsRefused() {
        unchanged().without(FORM).breaks(rule, "reviewSeats", "seat-check-review-seats", "neither");
    }

    @Test
    void aStepWithoutAFormIsRefused() {
        with(PLAYBOOK, "camunda:formRef=\"seat-check-review-seats\"", "").breaks(rule, "reviewSeats", "no form");
    }

    @Test
    void aFormThatIsDeployedServesWhenTheLatestIsMeant() {
        unchanged()
                .without(FORM)
                .and(
                        PLAYBOOK,
                        "formRef=\"seat-check-review-seats\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"churn-save-triage-risk\" camunda:formRefBinding=\"latest\"")
                .keeps(rule);
    }

    @Test
    void aFormOfTheSameDeploymentHasToComeWithIt() {
        unchanged()
                .without(FORM)
                .and(PLAYBOOK, "formRef=\"seat-check-review-seats\"", "formRef=\"churn-save-triage-risk\"")
                .breaks(rule, "reviewSeats", "own deployment");
    }

    @Test
    void aFormFoundByAnExpressionIsRefused() {
        with(PLAYBOOK, "formRef=\"seat-check-review-seats\"", "formRef=\"${whose}\"")
                .breaks(rule, "reviewSeats", "expression");
    }
}
