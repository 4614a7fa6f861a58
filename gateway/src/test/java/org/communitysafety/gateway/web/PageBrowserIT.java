package org.communitysafety.gateway.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.gateway.stream.SampleEvents;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBrowserIT {
    private static final String PLAN = "browser-" + UUID.randomUUID();
    private static final double A_SECOND = 1000;
    private static final LocatorAssertions.HasTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.HasTextOptions().setTimeout(A_SECOND);

    private static HeadlessBrowser headless;
    private static Backends backends;
    private static GatewayProcess gateway;
    private static KafkaProbe kafka;
    private static SampleEvents sample;

    @BeforeAll
    static void start() {
        headless = HeadlessBrowser.open();
        backends = new Backends();
        gateway = GatewayProcess.start(backends, Map.of());
        kafka = KafkaProbe.ofPlatform();
        sample = new SampleEvents(kafka, PLAN);
        sample.publishAll();
        sample.alert("alert-" + PLAN, "FIRING", "Volume of incidents turned red");
        sample.mutedAlert("muted-" + PLAN, "threshold", "E06000018", "Robbery is above its threshold");
        sample.feed("nottinghamshire-police", "2019-02", "anti-social-behaviour", false);
        Awaitility.await().until(() -> gateway.get(path()).body().contains("2,000 declared"));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            kafka.close();
            gateway.close();
            backends.close();
            headless.close();
        }
    }

    @Test
    void aChangedRowIsReplacedWithinASecondAndAnnounced() {
        try (BrowserContext context = headless.browser().newContext()) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text());
                }
            });
            page.navigate(gateway.at(path()).toString());
            assertThat(page.locator("#connection")).containsText("Live");

            sample.status("reduce-crime", 12_345);

            assertThat(page.locator("#measure-reduce-crime .csp-figure--current"))
                    .hasText("12,345", WITHIN_A_SECOND);
            assertThat(page.locator("#announcement")).containsText("To reduce crime: Green, 12,345 in 2020/21");
            assertEquals(List.of(), errors);
        }
    }

    @Test
    void theFiguresAreTheSameWithoutJavaScript() {
        String scripted = figures(new Browser.NewContextOptions());
        String plain = figures(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        assertTrue(plain.contains("37,486"), plain);
        assertEquals(plain, scripted);
    }

    @Test
    void nothingMovesUnderTheHandWhenThePageGoesLive() {
        assertEquals(
                topOfScorecard(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
                topOfScorecard(new Browser.NewContextOptions()));
    }

    private static double topOfScorecard(Browser.NewContextOptions options) {
        try (BrowserContext context = headless.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(gateway.at(path()).toString());
            assertThat(page.locator("#connection")).containsText(options.javaScriptEnabled == null ? "Live" : "Reload");
            return page.locator("#scorecard").boundingBox().y;
        }
    }

    @ParameterizedTest
    @CsvSource({"320, ''", "320, &kiosk=1", "320, &asOf=x"})
    void nothingRunsOffTheScreenAndAxeFindsNoFault(int width, String look) {
        try (BrowserContext context =
                headless.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(gateway.at(path() + look).toString());
            page.locator("details").all().forEach(details -> details.evaluate("each => { each.open = true }"));

            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::getId).toList();
            assertEquals(List.of(), violations);
        }
    }

    @Test
    void pausedUpdatesWaitAlsoOverAReloadAndComeWhenTheyAreResumed() {
        try (BrowserContext context = headless.browser().newContext()) {
            Page page = open(context);
            Locator figure = page.locator("#measure-maintain-substance-misuse .csp-figure--current");
            Locator button = page.locator("#pause");

            button.click();
            assertThat(page.locator("#connection")).containsText("Updates are paused");
            String before = figure.innerText();
            sample.status("maintain-substance-misuse", 31);
            sample.status("reduce-hate-crime-repeats", 32);
            Awaitility.await().until(() -> gateway.get(path()).body().contains("32.0%"));
            assertThat(figure).hasText(before);
            button.click();

            assertThat(figure).hasText("31.0%", WITHIN_A_SECOND);
            button.click();
            page.reload();
            assertThat(button).hasText("Resume updates");
            assertThat(page.locator("#connection")).containsText("Updates are paused");
        }
    }

    @Test
    void anUpdateTakesNeitherTheFocusNorWhatSomebodyOpenedOrTypes() {
        try (BrowserContext context = headless.browser().newContext()) {
            Page page = open(context);
            Locator row = page.locator("#measure-reduce-asb-experience");
            Locator summary = row.locator("summary");
            summary.focus();
            page.keyboard().press("Enter");

            sample.status("reduce-asb-experience", 41);
            assertThat(row.locator(".csp-figure--current")).hasText("41.0%", WITHIN_A_SECOND);

            assertThat(row.locator("details")).hasAttribute("open", "");
            assertThat(summary).isFocused();
            page.locator("#ask summary").click();
            page.locator("#since").fill("2021-04-01");
            sample.status("reduce-asb-experience", 42);
            assertThat(row.locator(".csp-figure--current")).hasText("42.0%", WITHIN_A_SECOND);

            assertThat(page.locator("#ask")).hasAttribute("open", "");
            assertThat(page.locator("#since")).isFocused();
            assertThat(page.locator("#since")).hasValue("2021-04-01");
        }
    }

    @Test
    void aPageThatLostItsGatewayGoesOnWhereItWas() {
        try (BrowserContext context = headless.browser().newContext()) {
            Page page = open(context);

            gateway.kill();
            assertThat(page.locator("#connection")).containsText("connection is lost");
            sample.status("reduce-asb-volume", 4_711);
            gateway.restart();

            assertThat(page.locator("#measure-reduce-asb-volume .csp-figure--current"))
                    .hasText("4,711", new LocatorAssertions.HasTextOptions().setTimeout(20 * A_SECOND));
        }
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(gateway.at(path()).toString());
        assertThat(page.locator("#connection")).containsText("Live");
        return page;
    }

    private static String figures(Browser.NewContextOptions options) {
        try (BrowserContext context = headless.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(gateway.at(path()).toString());
            return page.locator("#scorecard").innerText();
        }
    }

    private static String path() {
        return "/?plan=" + PLAN;
    }
}
