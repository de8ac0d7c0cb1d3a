package io.playmaker.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine; without one, browser tests are skipped unless the build requires them. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIETLY));
    }

    static Chromium start() {
        Optional<Path> found = find();
        if (found.isPresent()) return new Chromium(found.get());
        String reason = "No Chromium was found on the PATH; -Dplaymaker.chromium=<path> names one.";
        if (Boolean.getBoolean("playmaker.browser.required")) throw new AssertionError(reason);
        return Assumptions.abort(reason);
    }

    private static Optional<Path> find() {
        String named = System.getProperty("playmaker.chromium", "");
        Stream<Path> places = named.isEmpty()
                ? Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** A fresh window: no cookies, nothing cached. */
    Window window(int port, int width) {
        return window(port, width, true);
    }

    /** As {@link #window}, of somebody who lets no page run scripts. */
    Window windowWithoutScripts(int port, int width) {
        return window(port, width, false);
    }

    private Window window(int port, int width, boolean scripts) {
        return new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900)),
                port);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
