package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Areas of one's own, made, changed and removed in forms, with and without JavaScript. */
@Timeout(120)
class OwnAreasBrowserE2E {
    private static final FictionalCity CITY = new FictionalCity(42);
    private static final List<String> WARDS = List.of("E05994201", "E05994202", "E05994203");
    private static final String NEIGHBOURHOOD = WARDS.get(2).replace("E05", "E01");
    private static final String FORM = "/areas/own?plan=" + CITY.plan();
    private static final String MADE = "own-town-centre-b-north-b";
    private static final String SEND = "main form[action='/areas/own'] button";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api, WARDS);
        CITY.publishPlan(api, 1, 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> api.get(FORM).status() == 200);
    }

    @Test
    void anOwnAreaIsMadeChangedAndRemoved() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext context = VISITOR.contextWithScript(script)) {
                Page page = VISITOR.open(context, "/areas?plan=" + CITY.plan());
                page.locator("#make-own").click();
                make(page);
                assertEquals(Set.of(WARDS.get(1), NEIGHBOURHOOD), members());
                assertTrue(
                        page.locator("main").innerText().contains("Town centre & <b>north</b>"),
                        "its name is text alone");

                page.locator("#change-own").click();
                page.uncheck("#ward-" + WARDS.get(1));
                page.locator(SEND).click();
                page.locator("#change-own").waitFor();
                assertEquals(Set.of(NEIGHBOURHOOD), members());

                page.locator("#change-own").click();
                page.locator("main .govuk-button--warning").click();
                page.locator("#make-own").waitFor();
                assertEquals(404, api.get("/api/v1/areas/" + MADE).status());
            }
        }
    }

    /** With a mistake first, which leaves everything else as it was typed. */
    private static void make(Page page) {
        page.fill("#area-name", "Town centre & <b>north</b>");
        page.check("#ward-" + WARDS.get(1));
        page.fill("#area-codes", NEIGHBOURHOOD + ", E01000000");
        page.locator(SEND).click();
        assertTrue(page.locator("#area-codes-error").innerText().contains("E01000000 is not"));
        assertTrue(page.isChecked("#ward-" + WARDS.get(1)));

        page.fill("#area-codes", NEIGHBOURHOOD);
        page.locator(SEND).click();
        page.locator("#change-own").waitFor();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingChanges() {
        String area = "/api/v1/areas/own-north-side";
        assertEquals(201, put(area, WARDS.get(0)));
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, FORM);
            page.fill("#area-name", "North side");
            page.check("#ward-" + WARDS.get(1));
            page.locator(SEND).click();

            assertTrue(page.locator("#area-name-error").innerText().contains("There is an own area of that name"));
            assertEquals(
                    WARDS.get(0), api.get(area).json().path("members").path(0).asText());
        }
    }

    @Test
    void theFormIsGoodInEveryState() {
        String area = "/api/v1/areas/own-south-side";
        assertEquals(201, put(area, WARDS.get(0)));
        try (BrowserContext context = VISITOR.contextOfWidth(320)) {
            PageQualities.assertGood(VISITOR.open(context, FORM));
            PageQualities.assertGood(VISITOR.open(context, FORM + "&code=own-south-side"));
            Page refused = VISITOR.open(context, FORM);
            refused.locator(SEND).click();
            refused.locator("#area-name-error").waitFor();
            PageQualities.assertGood(refused);
        }
        assertEquals(404, api.get(FORM + "&code=own-nowhere").status());
    }

    private static int put(String area, String member) {
        return api.put(area, Api.JSON, "{\"name\":\"A side\",\"members\":[\"" + member + "\"]}")
                .status();
    }

    private static Set<String> members() {
        Set<String> members = new HashSet<>();
        api.get("/api/v1/areas/" + MADE).json().path("members").forEach(member -> members.add(member.asText()));
        return members;
    }
}
