package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.message.Messages;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Refused;
import io.playmaker.testing.Charter;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class TroublesTest {

    private static final String WRITES_TO_THE_CHAMPION = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="write" name="Write" isExecutable="true" camunda:historyTimeToLive="P30D">
                %s
                <startEvent id="started" name="It begins"/>
                <sequenceFlow id="f1" sourceRef="started" targetRef="writeToChampion"/>
                <serviceTask id="writeToChampion" name="Write to the champion" camunda:asyncBefore="true" camunda:delegateExpression="${sendEmail}">
                  <extensionElements>
                    <camunda:failedJobRetryTimeCycle>R2/PT10M</camunda:failedJobRetryTimeCycle>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="to">CHAMPION</camunda:inputParameter>
                      <camunda:inputParameter name="subject">Hello {{accountName}}</camunda:inputParameter>
                      <camunda:inputParameter name="text">How are you?</camunda:inputParameter>
                    </camunda:inputOutput>
                  </extensionElements>
                </serviceTask>
                <sequenceFlow id="f2" sourceRef="writeToChampion" targetRef="written"/>
                <endEvent id="written" name="Written"><extensionElements><camunda:properties><camunda:property name="outcome" value="WRITTEN"/></camunda:properties></extensionElements></endEvent>
              </process>
            </definitions>
            """.formatted(Charter.FOR_A_TEST);

    @Autowired
    Playbooks playbooks;

    @Autowired
    Messages messages;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    Scene.Deployed model = () -> {};
    AccountId umbra = new AccountId(1);
    long run;

    @BeforeEach
    void aRunThatCannotGoOn() {
        model = scene.deploy("write.bpmn", WRITES_TO_THE_CHAMPION);
        umbra = scene.anAccount("Umbra");
        run = playbooks
                .startByHand("write", umbra, "", "Say hello.", false, Map.of(), "carla")
                .id();
        assertThat(scene.runJobs()).isEqualTo(1);
        assertThat(playbooks.troubles(run)).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        scene.runJobs();
    }

    @AfterEach
    void undeploy() {
        model.close();
    }

    @Test
    void anActionThatFailsForGoodIsATroubleThatSaysWhatToDo() {
        assertThat(playbooks.troubles(null)).singleElement().satisfies(trouble -> {
            assertThat(trouble.run()).isEqualTo(run);
            assertThat(trouble.activity()).isEqualTo("writeToChampion");
            assertThat(trouble.error())
                    .contains("Umbra has no champion with an e-mail address. Add the contact, then try again.");
        });
    }

    @Test
    void onceTheCauseIsGoneARetryGoesOn() {
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");

        playbooks.retry(trouble(), "carla");
        scene.runJobs();

        assertThat(playbooks.run(run).outcome()).isEqualTo("WRITTEN");
        assertThat(playbooks.troubles(null)).isEmpty();
        assertThat(messages.of(umbra, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("Hello Umbra"));
    }

    @Test
    void aRetryThatFailsIsANewTrouble() {
        long first = trouble();

        playbooks.retry(first, "carla");
        assertThat(playbooks.troubles(run)).isEmpty();
        scene.runJobs();

        assertThat(trouble()).isNotEqualTo(first);
        assertThatThrownBy(() -> playbooks.retry(first, "carla")).isInstanceOf(Refused.class);
    }

    @Test
    void whatHoldsUpARunCannotBeDismissed() {
        assertThatThrownBy(() -> playbooks.dismiss(trouble(), "carla"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("stands still");
    }

    @Test
    void cancellingTheRunEndsItsTroubles() {
        playbooks.cancel(run, "Not worth it", "carla");

        assertThat(playbooks.troubles(null)).isEmpty();
    }

    private long trouble() {
        return playbooks.troubles(run).get(0).id();
    }
}
