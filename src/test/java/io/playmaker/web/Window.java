package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.playmaker.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;

/** A browser window in which a person works; it notes whatever the pages complain about. */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final int port;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context, int port) {
        this.context = context;
        this.port = port;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()))
                complaints.add(page.url() + " " + message.type() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    Page page() {
        return page;
    }

    Window signIn(String person) {
        open("/sign-in");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", TestPeople.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("http://localhost:" + port + "/portfolio");
        return this;
    }

    Window open(String path) {
        page.navigate("http://localhost:" + port + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Nothing on the console, nothing that keeps people with a screen reader out, nothing wider than the window. */
    void mustBeSound() {
        assertThat(complaints).isEmpty();
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())
                        .toList();
        assertThat(findings).as(page.url()).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("points beyond the right edge of " + page.url()).isEqualTo(0);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
