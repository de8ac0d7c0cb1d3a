package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which versions there are, where their runs stand, and what it means to retire one. */
@PlaymakerTest
class VersionsTest {

    private static final String PLAYBOOK = "churn-save";

    @Autowired
    Versions versions;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService models;

    @Autowired
    CleanSlate slate;

    private String deployment = "";
    private int old;
    private Run run;

    @BeforeEach
    void anOpenRunAndANewVersion() throws IOException {
        old = versions.of(PLAYBOOK).get(0).number();
        run = startByHand(scene.anAccount("Umbra"));
        deployment = Redrawn.of(PLAYBOOK)
                .with("reviewCause", "Look at the cause together", "triageRiskToCauseFound", "triageRisk")
                .deploy(models);
    }

    @AfterEach
    void putBack() {
        slate.wipe();
        models.deleteDeployment(deployment, true, true, true);
    }

    private Run startByHand(AccountId account) {
        return playbooks.startByHand(PLAYBOOK, account, "", "The lead wants it", false, Map.of(), "lena");
    }

    @Test
    void aDeploymentIsCurrentAtOnceAndOpenRunsStayWhereTheyBegan() {
        Run newer = startByHand(scene.anAccount("Vesper"));

        assertThat(newer.playbookVersion()).isEqualTo(old + 1);
        assertThat(versions.of(PLAYBOOK))
                .extracting(Version::number, Version::state, Version::openRuns)
                .startsWith(tuple(old + 1, Version.State.CURRENT, 1), tuple(old, Version.State.OLDER, 1));
        assertThat(versions.standing(PLAYBOOK, null))
                .containsExactly(new EngineVersions.Place("takeBaseline", "Take the baseline", 2));
        assertThat(versions.standing(PLAYBOOK, old))
                .containsExactly(new EngineVersions.Place("takeBaseline", "Take the baseline", 1));
        assertThat(versions.openRuns()).containsEntry(PLAYBOOK, 2);
        assertThatThrownBy(() -> versions.of("no-such")).isInstanceOf(Missing.class);
    }

    @Test
    void aRetiredPlaybookStartsNothingAndTheLedgerSaysWhy() {
        AccountId vesper = scene.anAccount("Vesper");
        versions.retire(PLAYBOOK, null, "We try another way.", "otto");

        Start refused =
                playbooks.start(List.of(Scene.asked(PLAYBOOK, vesper, ""))).get(0);
        assertThat(refused.verdict()).isEqualTo(Verdict.RETIRED);
        assertThat(refused.explanation())
                .isEqualTo("Not started: churn-save was retired on 2026-03-02 by otto: We try another way."
                        + " It starts again once that is taken back on its page.");
        assertThatThrownBy(() -> startByHand(vesper))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("retired");
        assertThat(playbooks.catalogue()).extracting(Playbook::key).doesNotContain(PLAYBOOK);
        assertThatThrownBy(() -> versions.retire(PLAYBOOK, null, "Again", "otto"))
                .isInstanceOf(Refused.class);

        versions.takeBack(PLAYBOOK, null, "otto");
        assertThat(startByHand(vesper).playbookVersion()).isEqualTo(old + 1);
        assertThatThrownBy(() -> versions.takeBack(PLAYBOOK, null, "otto")).isInstanceOf(Refused.class);
    }

    @Test
    void openRunsOfARetiredPlaybookGoOnWithTheirActionsAndTimers() {
        versions.retire(PLAYBOOK, null, "We try another way.", "otto");

        assertThat(scene.runJobs()).as("actions that wait").isZero();
        assertThat(playbooks.standsAt(run.id())).containsExactly("triageRisk");
        clock.advance(Duration.ofDays(4));
        assertThat(scene.runJobs()).as("timers that came after").isZero();
        assertThat(playbooks.steps(run.id()).get(0).escalated()).isTrue();
        scene.submits(
                "carla",
                playbooks.steps(run.id()).get(0).task(),
                Map.of(
                        "riskKind", "ADOPTION",
                        "riskSeverity", "HIGH",
                        "cause1Category", "PEOPLE",
                        "cause1Reason", "Their trainer left",
                        "cause1Evidence", "Mail",
                        "influence", "YES"));
        assertThat(scene.runJobs()).as("actions that came after").isZero();
        assertThat(playbooks.standsAt(run.id())).containsExactly("drawUpSavePlan");
    }

    @Test
    void whenAVersionIsRetiredTheOneBeforeItIsCurrentAgain() {
        versions.retire(PLAYBOOK, old + 1, "It asks the wrong question", "otto");

        assertThat(versions.of(PLAYBOOK))
                .extracting(Version::number, Version::state)
                .startsWith(tuple(old + 1, Version.State.RETIRED), tuple(old, Version.State.CURRENT));
        assertThat(startByHand(scene.anAccount("Vesper")).playbookVersion()).isEqualTo(old);

        versions.takeBack(PLAYBOOK, old + 1, "otto");
        assertThat(startByHand(scene.anAccount("Wren")).playbookVersion()).isEqualTo(old + 1);
    }

    @Test
    void whoRetiresSaysWhyAndWhat() {
        assertThatThrownBy(() -> versions.retire(PLAYBOOK, null, " ", "otto")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> versions.retire(PLAYBOOK, 99, "Gone", "otto")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> versions.retire("no-such", null, "Gone", "otto"))
                .isInstanceOf(Missing.class);
    }

    @Test
    void outcomesOfTheLastMonthsAreCounted() {
        playbooks.cancel(run.id(), "A mistake", "lena");
        assertThat(versions.outcomesLately()).isEqualTo(Map.of(PLAYBOOK, Map.of("CANCELLED", 1)));
        clock.advance(Duration.ofDays(91));
        assertThat(versions.outcomesLately()).isEmpty();
    }
}
