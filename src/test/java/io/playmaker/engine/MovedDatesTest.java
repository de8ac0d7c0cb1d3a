package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Step;
import io.playmaker.testing.PlaymakerTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The action {@code move-timers}, in a model that is told of a new date. */
@PlaymakerTest
class MovedDatesTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
              <message id="moved" name="go-live-moved"/>
              <process id="moves" name="Moves" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="started"/>
                <sequenceFlow id="f1" sourceRef="started" targetRef="prepare"/>
                <userTask id="prepare" name="Prepare" camunda:assignee="carla" camunda:dueDate="${calendar.before(goLive, 'P1D')}"/>
                <boundaryEvent id="tenDaysBefore" attachedToRef="prepare" cancelActivity="false">
                  <extensionElements><camunda:properties>
                    <camunda:property name="timer.rule" value="before"/><camunda:property name="timer.amount" value="10"/><camunda:property name="timer.date" value="goLive"/>
                  </camunda:properties></extensionElements>
                  <timerEventDefinition/>
                </boundaryEvent>
                <sequenceFlow id="f2" sourceRef="tenDaysBefore" targetRef="hurry"/>
                <userTask id="hurry" name="Hurry" camunda:assignee="carla" camunda:dueDate="${calendar.businessDays(1)}"/>
                <boundaryEvent id="nextWeek" attachedToRef="prepare" cancelActivity="false">
                  <timerEventDefinition><timeDate xsi:type="tFormalExpression">${calendar.inDays(7)}</timeDate></timerEventDefinition>
                </boundaryEvent>
                <boundaryEvent id="onTheDay" attachedToRef="prepare">
                  <timerEventDefinition><timeDate xsi:type="tFormalExpression">${calendar.at(goLive)}</timeDate></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f5" sourceRef="onTheDay" targetRef="told"/>
                <sequenceFlow id="f3" sourceRef="nextWeek" targetRef="told"/>
                <endEvent id="told"/>
                <subProcess id="dateMoves" triggeredByEvent="true">
                  <startEvent id="dateMoved" isInterrupting="false"><messageEventDefinition messageRef="moved"/></startEvent>
                  <sequenceFlow id="f4" sourceRef="dateMoved" targetRef="move"/>
                  <serviceTask id="move" camunda:asyncBefore="true" camunda:delegateExpression="${moveTimers}">
                    <extensionElements><camunda:inputOutput><camunda:inputParameter name="dates">goLive</camunda:inputParameter></camunda:inputOutput></extensionElements>
                  </serviceTask>
                </subProcess>
              </process>
            </definitions>
            """;

    @Autowired
    Scene scene;

    @Autowired
    Playbooks playbooks;

    @Autowired
    ManagementService jobs;

    @Test
    void timersAndDueDatesThatMentionTheDateMoveAndOthersStay() {
        try (Scene.Deployed model = scene.deploy("moves.bpmn", MODEL)) {
            long run = begin();
            assertThat(timers(run)).containsEntry("tenDaysBefore", at("2026-05-22"));
            Instant other = timers(run).get("nextWeek");

            tell(run, "2026-07-01");

            assertThat(timers(run))
                    .containsEntry("tenDaysBefore", at("2026-06-21"))
                    .containsEntry("nextWeek", other);
            assertThat(playbooks.steps(run))
                    .singleElement()
                    .extracting(Step::dueAt)
                    .isEqualTo(at("2026-06-30"));
        }
    }

    @Test
    void aTimerThatIsPastByThenGoesOffAtOnce() {
        try (Scene.Deployed model = scene.deploy("moves.bpmn", MODEL)) {
            long run = begin();

            tell(run, "2026-03-09");

            assertThat(playbooks.standsAt(run)).containsExactlyInAnyOrder("prepare", "hurry");
        }
    }

    private long begin() {
        Run run = playbooks.startByHand(
                "moves", scene.anAccount("Umbra"), "", "To see.", false, Map.of("goLive", "2026-06-01"), "carla");
        return run.id();
    }

    private void tell(long run, String date) {
        playbooks.message(run, "go-live-moved", Map.of("goLive", date), "carla");
        assertThat(scene.runJobs()).isZero();
    }

    private Map<String, Instant> timers(long run) {
        String instance = playbooks.run(run).processInstance();
        return jobs.createJobQuery().processInstanceId(instance).timers().list().stream()
                .collect(Collectors.toMap(
                        job -> jobs.createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job -> job.getDuedate().toInstant()));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }
}
