package org.communitysafety.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.communitysafety.e2e.harness.Chromium;
import org.communitysafety.e2e.harness.PageQualities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of every page is told where it is missing. */
@Timeout(60)
class PageQualitiesE2E {
    private static final String GOOD =
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head><title>Alerts – Community safety performance</title><style>
              @media print { form { display: none } }
            </style></head>
            <body><main><h1>Alerts</h1><p>One. <a href="#two">Two</a></p>
              <form><label>Day <input type="date"></label><p><button>Show</button></p></form>
              <details><summary>More</summary><a href="#three">Three</a></details>
            </main></body></html>
            """;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.ofThisMachine().orElse(null);
        assumeTrue(chromium != null, "no browser on this machine");
    }

    @Test
    void aGoodPageHasNoFaults() {
        assertEquals(List.of(), faults(GOOD));
    }

    @Test
    void eachFaultIsTold() {
        assertTold("2 headings of level 1", GOOD.replace("<p>One.", "<h1>Again</h1><p>One."));
        assertTold("does not begin with the heading", GOOD.replace("<title>Alerts", "<title>Plan"));
        assertTold("has an error", GOOD.replace("<title>", "<title>Error: "));
        assertTold("image-alt", GOOD.replace("<p>One.", "<p><img src='data:,'>One."));
        assertTold("at 320 pixels it is", styled("p { width: 400px }"));
        assertTold("at 718 pixels it is", styled("@media print { p { width: 800px } }"));
        assertTold(
                "squeezed at 320 pixels: H1",
                styled("h1 { width: 30px; overflow-wrap: anywhere }").replace("Alerts", "All of them"));
        assertTold("printed though of no use: FORM", GOOD.replace("form { display: none }", ""));
        assertTold("cut on paper: P", styled("p { overflow: hidden; width: 40px; white-space: nowrap }"));
        assertTold("no heading on paper", styled("@media print { h1 { display: none } }"));
    }

    @Test
    void eachFaultOfTheKeyboardIsTold() {
        assertTold("looks the same with the focus: A", styled("a:focus { outline: none }"));
        assertTold("not reached with the tab key: A", GOOD.replace("<a href=\"#two\"", "<a tabindex=-1 href=\"#two\""));
        assertTold("not reached with the tab key: BUTTON", GOOD.replace("<button>", "<button tabindex=2>"));
        assertTold("stands above", styled("main { display: flex; flex-direction: column } form { order: -1 }"));
        assertTold("out of view: A", styled("p a { position: fixed; top: -99px }"));
        assertTold("does not lead out", GOOD.replace("<button>", "<button autofocus onblur=\"this.focus()\">"));
    }

    private static String styled(String rule) {
        return GOOD.replace("</style>", rule + "</style>");
    }

    private static void assertTold(String fault, String html) {
        List<String> faults = faults(html);

        assertTrue(faults.stream().anyMatch(told -> told.contains(fault)), fault + " is not among " + faults);
    }

    private static List<String> faults(String html) {
        try (Page page = chromium.browser().newPage()) {
            page.setContent(html);
            return PageQualities.faults(page);
        }
    }
}
