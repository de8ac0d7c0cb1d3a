package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class ActionsGetTheirInputsTest {

    private final Rule rule = new ActionsGetTheirInputs();

    @Test
    void aMissingInputIsNamed() {
        with(PLAYBOOK, "<camunda:inputParameter name=\"kind\">ADOPTION</camunda:inputParameter>", "")
                .breaks(rule, "openFitRisk", "lacks the input kind");
    }

    @Test
    void anUnknownInputIsRefusedWithThoseItKnows() {
        with(PLAYBOOK, "name=\"nextAction\"", "name=\"then\"").breaks(rule, "openFitRisk", "then", "nextAction");
    }

    @Test
    void aValueThatIsNotOnTheListIsRefusedWithTheList() {
        with(PLAYBOOK, ">LOW<", ">TINY<").breaks(rule, "openFitRisk", "TINY", "HIGH, LOW, MEDIUM");
    }

    @Test
    void aStepIsOneOfTheSamePlaybook() {
        with(PLAYBOOK, ">reviewSeats<", ">triageRisk<").breaks(rule, "remindOfReview", "triageRisk");
    }

    @Test
    void whatAFormAnswersIsSeenWhenItRuns() {
        with(PLAYBOOK, ">ADOPTION<", ">${whose}<").keeps(rule);
    }
}
