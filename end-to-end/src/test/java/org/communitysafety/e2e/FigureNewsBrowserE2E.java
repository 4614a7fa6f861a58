package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures that no plan judges, so that no status tells of them, on pages that are open. */
@Timeout(180)
class FigureNewsBrowserE2E {
    private static final FictionalCity CITY = new FictionalCity(54);
    private static final String MONTH = "2022-05";
    private static final String INDICATOR = "drugs";
    private static final Duration SOON = Duration.ofSeconds(60);
    /** A page asks again every minute whatever it is told. */
    private static final ContainsTextOptions LONG_BEFORE_THAT = new ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void publish() {
        api = Platform.shared().api();
        CITY.register(api);
        CITY.publishPlan(api, 1, 5);
        report(1);
        String value = "/api/v1/indicators/%s/values?area=%s&period=month&from=%s&to=%s&source=events"
                .formatted(INDICATOR, CITY.ward(), MONTH, MONTH);
        await().atMost(SOON)
                .until(() -> api.get(value).json().at("/items/0/value").asInt() == 1);
    }

    @Test
    void theCountOfAWardChangesAsSoonAsAnIncidentIsCounted() {
        String address = "/areas?plan=%s&indicator=%s&period=%s".formatted(CITY.plan(), INDICATOR, MONTH);
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, address);
            page.locator("#connection[data-state=open]").waitFor();
            assertThat(page.locator("#answer")).containsText("(1)");

            report(2);

            assertThat(page.locator("#answer")).containsText("(2)", LONG_BEFORE_THAT);
        }
    }

    private static void report(int number) {
        Map<String, String> incident = Map.of(
                "agency",
                CITY.agency(),
                "reference",
                INDICATOR + '-' + number,
                "occurred",
                MONTH,
                "category",
                INDICATOR,
                "area",
                CITY.ward());
        api.post("/api/v1/incidents", Api.JSON, Api.json(incident)).expect(202);
    }
}
