package io.playmaker.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.playmaker.account.Accounts;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.voice.Asking;
import io.playmaker.voice.Surveys;
import java.time.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a customer sees and does who follows the link in a mail. */
@PlaymakerTest
@Tag("browser")
class AnswerPageTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    Accounts accounts;

    @Autowired
    Surveys surveys;

    @Autowired
    Messages messages;

    AccountId umbra = new AccountId(1);

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void aCustomer() {
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "SPONSOR", "ann@umbra.example");
    }

    @Test
    void aThaiAnswersOnceWithoutScripts() {
        String link = link("renewal-question");
        try (Window window = chromium.windowWithoutScripts(port, 420)) {
            Page page = window.open(link + "?answer=NO").page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ไทย"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", "th");
            assertThat(page.getByRole(AriaRole.GROUP)).containsText("หากต้องต่อสัญญาพรุ่งนี้");
            assertThat(page.getByLabel("ไม่ต่อสัญญา")).isChecked();
            page.getByLabel("ยังไม่แน่ใจ").check();
            page.getByLabel("เหตุผลหลัก").fill("ขอคิดดูก่อน");
            page.getByText("ส่งคำตอบ").click();
            assertThat(page.locator("main")).containsText("ขอขอบพระคุณ");
            assertThat(page.locator("main")).containsText("ยังไม่แน่ใจ");
            assertThat(page.locator("form")).hasCount(0);
            window.open(link);
            assertThat(page.locator("main")).containsText("I am not sure");
        }
        org.assertj.core.api.Assertions.assertThat(surveys.of(umbra, 1).get(0).remark())
                .isEqualTo("ขอคิดดูก่อน");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 420})
    void everyPageOfItIsSoundOnWideAndNarrowScreens(int width) {
        String choice = link("renewal-question");
        String scale = link("value-check");
        try (Window window = chromium.window(port, width)) {
            for (String language : new String[] {"en", "th"}) {
                window.open(choice + "?language=" + language).mustBeSound();
                mustBeClean(window);
                window.open(scale + "?language=" + language).mustBeSound();
                mustBeClean(window);
            }
            Page page = window.open(scale).page();
            page.getByLabel("What we expected").check();
            page.getByText("Send my answer").click();
            assertThat(page.locator("main")).containsText("Thank you");
            window.mustBeSound();
            mustBeClean(window);
            window.signIn("carla").open("/accounts/" + umbra).mustBeSound();
            assertThat(page.locator("[aria-label='Asked and answered']")).containsText("4 – What we expected");
        }
    }

    @Test
    void whoForgetsToChooseIsTold() {
        try (Window window = chromium.window(port, 420)) {
            Page page = window.open(link("case-csat")).page();
            page.locator("form").evaluate("form => form.noValidate = true");
            page.getByText("Send my answer").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please choose one");
        }
    }

    /** Customers get the best we have: no finding at all, not even a small one. */
    private static void mustBeClean(Window window) {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(window.page()).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }

    private String link(String survey) {
        long ann = accounts.contacts(umbra).get(0).id();
        surveys.ask(new Asking(
                "link " + survey,
                survey,
                umbra,
                ann,
                "ann@umbra.example",
                null,
                "",
                Period.ofDays(14),
                NewMessage.Urgency.USUAL));
        return messages.of(umbra, 1).get(0).text().replaceAll("(?s).*?(/answers/[A-Za-z0-9_-]+).*", "$1");
    }
}
