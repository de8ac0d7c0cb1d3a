package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.Rounds;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A playbook's page: where its runs stand, how it reads and prints, and how its owner moves runs to a new version. */
@PlaymakerTest
@Tag("browser")
class HandbookTest {

    private static final String PAGE = "/playbooks/churn-save";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    RedAccount redAccount;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Rounds rounds;

    @Autowired
    RepositoryService models;

    @Autowired
    CleanSlate slate;

    private String deployment = "";
    private AccountId acme = new AccountId(1);

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void anOpenRunOfAnOlderVersion() throws IOException {
        acme = redAccount.ofCarla("Acme & Sons");
        deployment = Redrawn.of("churn-save")
                .renamed("triageRisk", "findCause", "Find the cause")
                .deploy(models);
    }

    @AfterEach
    void putBack() {
        slate.wipe();
        models.deleteDeployment(deployment, true, true, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 420})
    void itCountsOpenRunsOnTheDiagramAndInWordsAndPrints(int width) {
        int version = run().playbookVersion();
        try (Window window = chromium.window(port, width)) {
            Page page =
                    window.signIn("carla").open(PAGE + "?version=" + version).page();
            assertThat(page.locator(".diagram .runs")).hasText("1");
            assertThat(page.locator("ul[aria-label='Where open runs stand']"))
                    .containsText("1 at Find out why they may leave");
            assertThat(page.locator("#step-triageRisk"))
                    .containsText(
                            "For the account's owner, otherwise any customer success manager, due 1 business day");
            assertThat(page.locator("#step-triageRisk")).containsText("Keep causes apart from symptoms");
            assertThat(page.locator(".starts")).containsText("not Prospect or Churned");
            assertThat(page.locator("#versions")).not().containsText("Retire");
            window.mustBeSound();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.bar")).isHidden();
            assertThat(page.locator(".sheets svg").first()).isVisible();
            assertThat(page.locator("#step-triageRisk")).isVisible();
        }
    }

    @Test
    void anOwnerLooksAtEachRunAndThenMovesThem() {
        int old = run().playbookVersion();
        try (Window window = chromium.window(port, 420)) {
            Page page = window.signIn("otto").open(PAGE).page();
            window.mustBeSound();
            page.getByText("Plan a move to version " + (old + 1)).click();
            window.mustBeSound();
            page.getByLabel("Find out why they may leave").selectOption("findCause");
            page.getByText("Look at each run").click();
            assertThat(page.locator(".state")).containsText("Each run is looked at");
            rounds.untilIdle("move-runs");
            page.getByText("Move 1 run now").click();
            rounds.untilIdle("move-runs");
            assertThat(page.locator(".state")).containsText("Done");
            assertThat(page.locator("table")).containsText("Acme & Sons");
            window.mustBeSound();
            window.open("/runs/" + run().id());
            assertThat(page.locator(".steps")).containsText("Find the cause");
        }
    }

    @Test
    void anOwnerRetiresAPlaybookAndTakesThatBack() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("otto").open(PAGE).page();
            page.getByText("Retire the whole playbook").click();
            page.getByLabel("Why").last().fill("We try another way");
            page.getByText("Retire the playbook").click();
            assertThat(page.locator(".notice").nth(1)).containsText("We try another way");
            window.open("/playbooks");
            assertThat(page.locator("#playbooks")).containsText("1 open run left");
            window.mustBeSound();
            window.open(PAGE).page().getByText("Let the playbook start again").click();
            assertThat(page.locator(".notice.done")).containsText("It may start again");
        }
    }

    private Run run() {
        return playbooks.runsOf(acme).get(0);
    }
}
