package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.playmaker.health.Audience;
import io.playmaker.health.Health;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.trigger.BulkStart.Order;
import io.playmaker.trigger.BulkStarts;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.Triggers;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvent.Says;
import io.playmaker.trigger.VendorEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see and do in a browser. */
@PlaymakerTest
@Tag("browser")
class BrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    RedAccount redAccount;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Health health;

    @Autowired
    Triggers triggers;

    @Autowired
    VendorEvents events;

    @Autowired
    BulkStarts bulk;

    @Autowired
    Rounds rounds;

    AccountId acme = new AccountId(1);

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void anAccountTurnedRed() {
        acme = redAccount.ofCarla("Acme & Sons");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 400})
    void ourPagesAreSoundOnWideAndNarrowScreens(int width) {
        long run = playbooks.runsOf(acme).get(0).id();
        long moment = triggers.moments(new MomentFilter(acme, null, null, null, 0, 1))
                .get(0)
                .id();
        long event = events.write(
                        new Says(Kind.WEBINAR, "Faster reports", "Come and look.", null, null, Audience.EVERYBODY),
                        "otto")
                .id();
        long many = bulk.start(new Order("churn-save", "All of them.", List.of(acme)), "carla", "once")
                .id();
        try (Window window = chromium.window(port, width)) {
            window.open("/sign-in").mustBeSound();
            window.signIn("root").mustBeSound();
            for (String path : List.of(
                    "/accounts/" + acme.value(),
                    "/risks",
                    "/runs/" + run,
                    "/moments",
                    "/moments/" + moment,
                    "/playbooks",
                    "/playbooks/churn-save",
                    "/vendor-events",
                    "/vendor-events/new",
                    "/vendor-events/" + event,
                    "/bulk-starts/new",
                    "/bulk-starts/" + many,
                    "/imports",
                    "/settings/tokens")) window.open(path).mustBeSound();
            events.announce(event, null, "otto");
            rounds.untilIdle("announce-vendor-events");
            rounds.untilIdle("start-due-playbooks");
            window.open("/vendor-events/" + event).mustBeSound();
            Page page = window.open("/runs/" + run).page();
            assertThat(page.locator(".diagram .here")).hasCount(1);
            assertThat(page.locator(".bjs-powered-by")).isVisible();
        }
    }

    @Test
    void aScoreIsDrawnFromAHundredDownMeasureByMeasure() {
        double score = Objects.requireNonNull(health.now(acme).orElseThrow().score());
        try (Window window = chromium.window(port, 1400)) {
            window.signIn("carla");
            for (String path : List.of("", "/as-of")) {
                Page page = window.open("/accounts/" + acme.value() + path).page();
                page.waitForFunction("() => window.Chart && Chart.getChart(document.querySelector('[data-losses]'))");
                List<?> bars = (List<?>) page.evaluate(
                        "() => Chart.getChart(document.querySelector('[data-losses]')).data.datasets[0].data"
                                + ".map(([from, to]) => [Number(from), Number(to)])");
                org.assertj.core.api.Assertions.assertThat(ends(bars, 0)).containsExactly(0.0, 100.0);
                org.assertj.core.api.Assertions.assertThat(ends(bars, bars.size() - 1)[1])
                        .isEqualTo(score);
                org.assertj.core.api.Assertions.assertThat(ends(bars, bars.size() - 2)[1])
                        .as("where the last part ends")
                        .isCloseTo(score, org.assertj.core.api.Assertions.within(1e-6));
            }
        }
    }

    private static double[] ends(List<?> bars, int bar) {
        return ((List<?>) bars.get(bar))
                .stream().mapToDouble(end -> ((Number) end).doubleValue()).toArray();
    }

    @Test
    void aFileIsLookedAtCorrectedAndImported() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("lena").open("/imports").page();
            page.setInputFiles(
                    "input[name=file]",
                    new FilePayload(
                            "customers.csv",
                            "text/csv",
                            "Key,Customer,Since\nA-1,Bolt,2025-01-31\n,Nobody,2025-02-01\nA-2,Core,soon\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.getByLabel("Rows are").selectOption("ACCOUNTS");
            page.getByLabel("Column Customer is").selectOption("name");
            page.getByLabel("Column Since is").selectOption("signedUpOn");
            assertThat(page.locator("#preview")).containsText("Problems in the first 3 rows");
            window.mustBeSound();
            page.getByLabel("Keep these choices").fill("our customers");
            page.getByText("Import the file").click();
            page.waitForURL("**/imports/*");
            assertThat(page.locator(".state")).containsText("In the queue");
            rounds.untilIdle("take-in-imports");
            assertThat(page.locator(".state")).containsText("Done");
            assertThat(page.locator(".numbers")).containsText("1 new");
            assertThat(page.locator("#report")).containsText("soon");
            window.mustBeSound();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Warnings"))
                    .click();
            window.open("/imports");
            assertThat(page.getByLabel("Columns are read")).containsText("our customers");
        }
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        try (Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("root").open("/settings/tokens").page();
            page.getByLabel("Which program will use it").fill("Nightly export");
            page.getByText("Make the token").click();
            assertThat(page.locator("#tokens")).containsText("Choose at least one thing");
            page.getByLabel("Send signals").check();
            page.getByText("Make the token").click();
            org.assertj.core.api.Assertions.assertThat(
                            page.getByLabel("The new token").inputValue())
                    .startsWith("pmk_");
            window.mustBeSound();
            page.navigate("http://localhost:" + port + "/settings/tokens");
            org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("pmk_");
            page.getByLabel("Revoke Nightly export").click();
            assertThat(page.locator("#tokens")).containsText("Revoked");
        }
    }
}
