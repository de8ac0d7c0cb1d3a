package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a step to its materials, and from a wish to a better text. */
@PlaymakerTest
@Tag("browser")
class MaterialsInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    RedAccount redAccount;

    @Autowired
    Playbooks playbooks;

    @ParameterizedTest
    @ValueSource(ints = {1400, 420})
    void theMaterialsOfAStepAreReadCopiedAndJudged(int width) {
        AccountId acme = redAccount.ofCarla("Acme & Sons");
        long run = playbooks.runsOf(acme).get(0).id();
        try (Chromium chromium = Chromium.start();
                Window window = chromium.window(port, width)) {
            Page page = window.signIn("carla").open("/runs/" + run).page();
            page.getByLabel("Materials for Find out why they may leave").click();
            assertThat(page.locator("h1")).containsText("Find out why they may leave");
            assertThat(page.locator("#offers")).not().containsText("{{");
            window.mustBeSound();
            Locator first = page.locator(".offer").first();
            first.getByText("Copy").first().click();
            assertThat(first.locator(".copied")).hasText("Copied");
            first.getByText("No", new Locator.GetByTextOptions().setExact(true)).click();
            first.getByLabel("What was missing?").fill("An example from our trade");
            window.mustBeSound();
            first.getByText("Say so").click();
            assertThat(page.locator(".offer").first()).containsText("An example from our trade");
            page.locator(".offer")
                    .first()
                    .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".offer").first()).containsText("You said that it helped.");
            window.mustBeSound();
        }
    }

    @Test
    void aMaterialIsWrittenWithItsPictureBesideIt() {
        try (Chromium chromium = Chromium.start();
                Window window = chromium.window(port, 1400)) {
            Page page = window.signIn("otto").open("/materials").page();
            window.mustBeSound();
            page.getByText("Write a new material").click();
            page.getByLabel("Key").fill("test-giraffes");
            page.getByLabel("Title").fill("About giraffes");
            page.getByLabel("When to use it").fill("When somebody asks");
            page.locator("textarea[name=text]").fill("## Necks\n\nDear {{contactName}}, they are **long**.");
            assertThat(page.locator("#reads strong")).hasText("long");
            assertThat(page.locator("#reads mark")).hasText("[contact's name]");
            window.mustBeSound();
            page.getByText("Save the material").click();
            assertThat(page.locator("h1")).hasText("About giraffes");
            window.mustBeSound();
            page.getByText("Edit this text").click();
            page.locator("textarea[name=text]").fill("They are short.");
            page.getByText("Save as the next version").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 2"))
                    .click();
            assertThat(page.locator(".changes ins")).hasText("They are short.");
            window.mustBeSound();
            window.open("/materials?words=giraffes");
            assertThat(page.locator("#found-h")).hasText("1 material");
            window.mustBeSound();
        }
    }
}
