package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job of a CSM, in a browser: see the step, know the account, make a mistake, correct it, see it go on. */
@PlaymakerTest
@Tag("browser")
class StepInTasklistTest {

    @LocalServerPort
    int port;

    @Autowired
    RedAccount redAccount;

    @Test
    void theOwnerWorksTheFirstStepAndTheAccountPageShowsTheNextOne() {
        AccountId acme = redAccount.ofCarla("Acme & Sons");
        try (Chromium chromium = Chromium.start();
                Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("carla").page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tasklist"))
                    .click();
            page.getByText("My steps").first().click();
            page.locator(".tasks-list li.task")
                    .filter(new Locator.FilterOptions().setHasText("Acme & Sons"))
                    .click();
            theAccountIsSeen(page, acme);
            theMaterialsAreOneClickAway(page);
            fillIn(page, "   ");
            complete(page);
            Locator refusal = page.locator(".alert").filter(new Locator.FilterOptions().setHasText("is needed"));
            assertThat(refusal).containsText("How do we know? (cause1Evidence) is needed; fill it in.");
            refusal.getByText("×").locator("visible=true").first().click();
            page.getByLabel("How do we know?").first().fill("Their admin said so on the phone.");
            complete(page);
            assertThat(page.locator(".tasks-list li.task")).hasCount(0);
            redAccount.goOn();

            window.open("/accounts/" + acme.value());
            assertThat(page.locator("section").filter(new Locator.FilterOptions().setHasText("Playbooks at work")))
                    .containsText("Draw up the save plan");
            assertThat(window.complaints()).allMatch(complaint -> isExpected(complaint));
        }
    }

    private static void theAccountIsSeen(Page page, AccountId acme) {
        Locator card = page.locator("img[src$='/accounts/" + acme.value() + "/card.svg']");
        assertThat(card).isVisible();
        page.waitForCondition(() -> Boolean.TRUE.equals(card.evaluate("it => it.complete && it.naturalWidth > 0")));
        assertThat(page.locator("a[href='/accounts/" + acme.value() + "']").first())
                .isVisible();
    }

    private static void theMaterialsAreOneClickAway(Page page) {
        Page materials = page.context()
                .waitForPage(() -> page.getByText("Materials for this step").click());
        assertThat(materials.locator("h1")).containsText("Find out why they may leave");
        materials.waitForLoadState(LoadState.NETWORKIDLE);
        materials.locator("[data-copy]").first().click();
        assertThat(materials.locator(".copied").first()).hasText("Copied");
        materials.close();
    }

    private static void fillIn(Page page, String evidence) {
        choose(page, "Which kind of risk is it?", "Relationship: champion or sponsor gone or cooling");
        page.getByLabel("High: they will leave").check();
        choose(page, "Kind of cause", "People changed on their side");
        page.getByLabel("Cause in one sentence").first().fill("The champion left and nobody took over");
        page.getByLabel("How do we know?").first().fill(evidence);
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    private static void choose(Page page, String label, String value) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(value))
                .click();
    }

    private static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .last()
                .click();
    }

    /** The refused submission, and what Camunda's own page says of its own frame. */
    private static boolean isExpected(String complaint) {
        return complaint.contains("/camunda/app/tasklist")
                && (complaint.contains("sandbox attribute") || complaint.contains("status of 4"));
    }
}
