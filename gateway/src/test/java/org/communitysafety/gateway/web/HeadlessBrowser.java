package org.communitysafety.gateway.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The Chromium of this machine, without a window. Where there is none the test is skipped, in CI it fails. */
final class HeadlessBrowser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private HeadlessBrowser(Path chromium, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET));
    }

    static HeadlessBrowser open() {
        return new HeadlessBrowser(
                Optional.ofNullable(System.getenv("CHROMIUM"))
                        .map(Path::of)
                        .or(() -> onPath("chromium", "chromium-browser", "google-chrome"))
                        .orElseThrow(() -> missing("Chromium")),
                Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH"))
                        .map(Path::of)
                        .or(() -> onPath("node"))
                        .orElseThrow(() -> missing("Node.js")));
    }

    Browser browser() {
        return browser;
    }

    private static RuntimeException missing(String program) {
        String message = program + " is not on the path: the page is not tested in a browser";
        if ("true".equals(System.getenv("CI"))) {
            return new IllegalStateException(message);
        }
        System.out.println(message);
        return new TestAbortedException(message);
    }

    private static Optional<Path> onPath(String... programs) {
        List<String> directories = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(programs)
                .flatMap(program -> directories.stream().map(directory -> Path.of(directory, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
