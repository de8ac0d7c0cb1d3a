package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner tries a change on history, watches it, and reads what it would have done. */
@PlaymakerTest
@Tag("browser")
class BacktestInBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void anAccountThatComplainedAndCancelled() {
        fixtures.aCustomer("SMB", "mia");
        clock.advance(Duration.ofDays(100));
        learned("complaint.received", 30);
        learned("cancellation.received", 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 420})
    void aChangedTableIsTriedAndReadBesideTheOneInForce(int width) throws IOException {
        try (Window window = chromium.window(port, width)) {
            Page page = window.signIn("otto").open("/triggers").page();
            page.locator("a", new Page.LocatorOptions().setHasText("on history"))
                    .click();
            page.selectOption("select[name=table]", "file");
            page.locator("summary", new Page.LocatorOptions().setHasText("A changed decision table"))
                    .click();
            page.fill("textarea[name=dmn]", complaintsCallForASave());
            window.mustBeSound();
            page.locator("button", new Page.LocatorOptions().setHasText("Try it"))
                    .click();
            assertThat(page.locator("h1")).hasText("A changed decision table");
            assertThat(page.locator(".go")).containsText("0 of 1 account");
            assertThat(page.locator("button", new Page.LocatorOptions().setHasText("Cancel")))
                    .isVisible();

            rounds.untilIdle("run-backtests");

            assertThat(page.locator("#sum-h")).isVisible();
            assertThat(page.locator("svg.bars")).hasCount(2);
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Escalation"))
                            .first())
                    .containsText("−1");
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("What this rests on"))
                            .last())
                    .containsText("is assumed to last: churn-save 90 days");
            window.mustBeSound();
        }
    }

    @Test
    void whatIsWrongWithATableIsSaidWhereItIsAsked() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("lena").open("/backtests").page();
            page.selectOption("select[name=table]", "file");
            page.locator("summary", new Page.LocatorOptions().setHasText("A changed decision table"))
                    .click();
            page.fill("textarea[name=dmn]", "<definitions/>");
            page.locator("button", new Page.LocatorOptions().setHasText("Try it"))
                    .click();
            assertThat(page.locator(".notice.problem")).containsText("Table");
            assertThat(page.locator("textarea[name=dmn]")).hasValue("<definitions/>");
            window.mustBeSound();
        }
    }

    @Test
    void aScorecardIsTriedBeforeItIsSaved() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("otto").open("/scorecards/SMB").page();
            page.locator("button", new Page.LocatorOptions().setHasText("What would change?"))
                    .click();
            page.locator("button", new Page.LocatorOptions().setHasText("Try it on history"))
                    .click();
            assertThat(page.locator("h1")).hasText("a changed scorecard SMB");
            page.locator("button", new Page.LocatorOptions().setHasText("Cancel"))
                    .click();
            assertThat(page.locator(".state")).containsText("Cancelled");
            window.mustBeSound();
        }
    }

    @Test
    void whoMayNotAskMayRead() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("carla").open("/backtests").page();
            assertThat(page.locator("#list-h")).isVisible();
            Locator button = page.locator("button", new Page.LocatorOptions().setHasText("Try it"));
            assertThat(button).hasCount(0);
        }
    }

    /** The shipped table, but a complaint calls for a save instead of an escalation. */
    private static String complaintsCallForASave() throws IOException {
        String shipped = Files.readString(Path.of("processes/choose-playbooks.dmn"));
        String changed = shipped.replaceFirst(
                "(escalateComplaint-playbook\"[^>]*>\\s*<text>)\"escalation\"", "$1\"churn-save\"");
        assertThat(changed).isNotEqualTo(shipped);
        return changed;
    }

    private void learned(String type, int day) {
        var at = TestClock.START.plus(Duration.ofDays(day));
        signals.record(List.of(new NewSignal("mail", type, "C-1", type, null, at, at, null, null, null)), true);
    }
}
