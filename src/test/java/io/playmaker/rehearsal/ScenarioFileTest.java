package io.playmaker.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.health.Band;
import io.playmaker.shared.Invalid;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    @Test
    void aScenarioMayLeaveOutAllButThePlaybook() {
        Scenario scenario = ScenarioFile.read("playbook: renewal");

        assertThat(scenario.playbook()).isEqualTo("renewal");
        assertThat(scenario.length()).isEqualTo(Period.ofDays(400));
        assertThat(scenario.usualDays()).isEqualTo(1);
        assertThat(scenario.customer().people()).hasSize(2);
    }

    @Test
    void aStepIsDoneInOneWayOrInOneForEachTime() {
        Scenario scenario = ScenarioFile.read("""
                playbook: churn-save
                account: { band: red }
                steps:
                  triageRisk: { doneAfter: 2 }
                  holdCheckIn: [{ skip: On holiday }, { leave: true }]
                """);

        assertThat(scenario.customer().band()).isEqualTo(Band.RED);
        assertThat(scenario.way("triageRisk", 5).doneAfter()).isEqualTo(2);
        assertThat(scenario.way("holdCheckIn", 0).skip()).isEqualTo("On holiday");
        assertThat(scenario.way("holdCheckIn", 1).isLeft()).isTrue();
        assertThat(scenario.way("holdCheckIn", 7).isLeft()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: x                                     | playbook: Say which playbook
            {playbook: a, lasts: long}                   | lasts: It takes a period such as P30D, not "long".
            {playbook: a, account: {band: PINK}}         | account.band: It takes one of GREEN, YELLOW, RED, UNKNOWN, not "PINK".
            {playbook: a, account: {colour: red}}        | account.colour: There is no such field; there are band, contacts
            {playbook: a, happens: [{after: P1D}]}       | happens[0]: Say one of message, signal and band.
            {playbook: a, happens: [{band: RED}]}        | happens[0].after: Say how long after the first day
            {playbook: a, steps: {x: {doneAfter: soon}}} | steps.x[0].doneAfter: It takes a number, not "soon".
            {playbook: a                                 | file: This is no YAML
            """)
    void whatCannotBeReadIsNamedByItsField(String yaml, String problem) {
        assertThatThrownBy(() -> ScenarioFile.read(yaml))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(problem);
    }
}
