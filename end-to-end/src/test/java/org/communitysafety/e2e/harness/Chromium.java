package org.communitysafety.e2e.harness;

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

/** The browser of this machine, without a window: one for all scenarios, which ends with their process. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Chromium running;

    private final Browser browser;

    private Chromium(Path executable, Path node) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Empty, with a line that says so, where there is no browser; on continuous integration that is a failure. */
    public static synchronized Optional<Chromium> ofThisMachine() {
        if (running != null) {
            return Optional.of(running);
        }
        Optional<Path> executable = NAMES.stream().flatMap(Chromium::onPath).findFirst();
        Optional<Path> node = onPath("node").findFirst();
        if (executable.isPresent() && node.isPresent()) {
            running = new Chromium(executable.get(), node.get());
            return Optional.of(running);
        }
        String message = "The browser tests need chromium (or google-chrome) and node on the PATH; they are left out.";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        System.out.println(message);
        return Optional.empty();
    }

    public Browser browser() {
        return browser;
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
