package org.communitysafety.e2e.harness;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A person with a browser before the pages of the platform that scenarios share, who asks again for a page whose service was too
 * busy to answer, as that page says. Where the machine has no browser the scenarios are left out.
 */
public final class Visitor implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int UNAVAILABLE = 503;

    private static final String SAID =
            """
            () => {
              const main = document.querySelector('main')
              main.querySelectorAll('.csp-live').forEach(line => line.remove())
              return main.innerText
            }
            """;

    private final List<BrowserContext> begun = new ArrayList<>();
    private Chromium chromium;
    private Api api;

    @Override
    public void beforeAll(ExtensionContext scenarios) {
        takeBrowser();
        api = Platform.shared().api();
    }

    @Override
    public void afterAll(ExtensionContext scenarios) {
        close();
    }

    /** For a single scenario of a class. */
    public static Visitor of(Api api) {
        Visitor visitor = new Visitor();
        visitor.takeBrowser();
        visitor.api = api;
        return visitor;
    }

    private void takeBrowser() {
        chromium = Chromium.ofThisMachine().orElse(null);
        assumeTrue(chromium != null, "no browser on this machine");
    }

    /** Leaves every page that is still open. */
    @Override
    public void close() {
        begun.forEach(BrowserContext::close);
        begun.clear();
    }

    public BrowserContext context() {
        return context(WIDTH, true);
    }

    /** @param width of the window in pixels */
    public BrowserContext contextOfWidth(int width) {
        return context(width, true);
    }

    public BrowserContext contextWithScript(boolean scripted) {
        return context(WIDTH, scripted);
    }

    /** @param width of the window in pixels */
    public BrowserContext context(int width, boolean scripted) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(width, HEIGHT)
                        .setJavaScriptEnabled(scripted));
        begun.add(context);
        return context;
    }

    /** In a page of its own. @param address its path and query */
    public Page open(BrowserContext context, String address) {
        return go(context.newPage(), address);
    }

    /** @param address its path and query */
    public Page go(Page page, String address) {
        answer(page, address);
        page.locator("h1").waitFor();
        return page;
    }

    /** @return null where the page was already at that address, but for what is after its # */
    public Response answer(Page page, String address) {
        String whole = api.base().resolve(address).toString();
        return await("an answer to " + address)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> page.navigate(whole), answer -> answer == null || isWhole(answer, page));
    }

    /** Neither the page nor a part of it waits for a service that was too busy. */
    private static boolean isWhole(Response answer, Page page) {
        return answer.status() != UNAVAILABLE && !page.content().contains("does not answer at the moment");
    }

    /** What a page says, in one look, without the line on how it is kept current: that is there only where it can be. */
    public static String said(Page page) {
        return (String) page.evaluate(SAID);
    }
}
