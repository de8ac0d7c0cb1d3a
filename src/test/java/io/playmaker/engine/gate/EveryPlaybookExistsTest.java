package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryPlaybookExistsTest {

    private final Rule rule = new EveryPlaybookExists();

    @Test
    void aCalledPlaybookThatIsNowhereIsRefused() {
        with(
                        PLAYBOOK,
                        "<bpmn:intermediateCatchEvent id=\"monthLater\" name=\"A month later\">",
                        "<bpmn:callActivity id=\"monthLater\" name=\"A month later\" calledElement=\"no-such\" /><!--")
                .and(PLAYBOOK, "</bpmn:intermediateCatchEvent>", "-->")
                .breaks(rule, "monthLater", "no-such");
    }

    @Test
    void oneThatIsDeployedIsTaken() {
        with(
                        PLAYBOOK,
                        "<bpmn:intermediateCatchEvent id=\"monthLater\" name=\"A month later\">",
                        "<bpmn:callActivity id=\"monthLater\" name=\"A month later\" calledElement=\"churn-save\" /><!--")
                .and(PLAYBOOK, "</bpmn:intermediateCatchEvent>", "-->")
                .keeps(rule);
    }

    @Test
    void oneThatAnActionStartsIsLookedForAsWell() {
        with(PLAYBOOK, "${remindOwner}", "${startPlaybook}")
                .and(
                        PLAYBOOK,
                        "<camunda:inputParameter name=\"step\">reviewSeats<",
                        "<camunda:inputParameter name=\"playbook\">no-such<")
                .breaks(rule, "remindOfReview", "no-such");
    }
}
