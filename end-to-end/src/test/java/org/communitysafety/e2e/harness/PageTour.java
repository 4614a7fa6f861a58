package org.communitysafety.e2e.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through all pages of a plan as a visitor would: by the navigation, and from each page to the first of what it lists.
 * Takes a picture of each; with {@code -Dcsp.screens=write} they are those in {@code docs/screens}.
 */
public final class PageTour {
    private static final int WIDTH = 1280;
    /** What of a page is in its picture, in pixels from its top. */
    private static final int LONGEST = 3_600;

    private static final List<String> LISTED =
            List.of("measures", "alerts", "areas", "referrals", "problem-plans", "reports", "intake");

    private static final String OF_ONE_THING = Stream.of(
                    "evaluation", "deliveries", "references", "records", "definition")
            .map("[href*='/%s?']"::formatted)
            .collect(Collectors.joining(", ", "main a:is(", ", [href^='/measures/'][href*='kiosk=1'])"));

    /** Of pages that are another look of one, by what is in their addresses alone. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("state=RESOLVED", "alerts-resolved", "/areas/own?", "areas-own");

    private final Visitor visitor;
    private final URI base;
    private final Path folder = "write".equals(System.getProperty("csp.screens"))
            ? Repository.root().resolve("docs/screens")
            : Repository.target().resolve("screens");

    /** @param base of the platform's addresses */
    public PageTour(Visitor visitor, URI base) {
        this.visitor = visitor;
        this.base = base;
    }

    /** @return what is wrong with which page: a status, a quality that it has not, an error in the browser */
    public List<String> complaints(String plan) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = visitor.contextOfWidth(WIDTH)) {
            Page page = context.newPage();
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            for (String address : addresses(page, plan)) {
                look(page, address, complaints);
            }
        }
        return complaints;
    }

    private Set<String> addresses(Page page, String plan) {
        visitor.go(page, "/?plan=" + plan);
        Set<String> addresses = new LinkedHashSet<>(hrefs(page, "nav[aria-label=Pages] a"));
        for (String address : List.copyOf(addresses)) {
            visitor.go(page, address);
            for (String kind : LISTED) {
                hrefs(page, "main a[href^='/" + kind + "/']").stream()
                        .filter(found -> !found.contains("csv=") && !found.matches(".*\\.(pdf|docx|csv).*"))
                        .findFirst()
                        .ifPresent(addresses::add);
            }
        }
        List.copyOf(addresses).forEach(address -> addresses.addAll(below(page, address)));
        addresses.addAll(List.of(
                "/?plan=" + plan + "&kiosk=1",
                "/alerts?plan=" + plan + "&kiosk=1",
                "/alerts?plan=" + plan + "&state=RESOLVED",
                "/areas/own?plan=" + plan,
                "/dead-letters"));
        return addresses;
    }

    /**
     * What only the page of one thing leads to: whether a response worked, what differs from the report before, who was told of an
     * alert, and the records behind figures.
     */
    private List<String> below(Page page, String address) {
        if (!address.matches("/(problem-plans|reports|alerts|measures|referrals)/.*")) {
            return List.of();
        }
        visitor.go(page, address);
        List<String> found = new ArrayList<>(hrefs(page, OF_ONE_THING));
        page.locator("#from option").all().stream()
                .findFirst()
                .ifPresent(report -> found.add(address + "&from=" + report.getAttribute("value") + "#differences"));
        return found;
    }

    /** All at once: the page may change while one looks. */
    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Page page, String selector) {
        return (List<String>) page.evalOnSelectorAll(selector, "links => links.map(link => link.getAttribute('href'))");
    }

    private void look(Page page, String address, List<String> complaints) {
        Response answer = visitor.answer(page, address);
        if (answer.status() != 200) {
            complaints.add(address + ": status " + answer.status());
        }
        takePicture(page, address);
        List<String> faults = PageQualities.faults(page);
        if (!faults.isEmpty()) {
            complaints.add(address + ": " + faults);
        }
    }

    private void takePicture(Page page, String address) {
        Path picture = folder.resolve(nameOf(address) + ".png");
        String part = base.resolve(address).getFragment();
        if (part == null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, WIDTH, Math.min(LONGEST, height(page)))
                    .setPath(picture));
        } else {
            page.locator("#" + part).screenshot(new Locator.ScreenshotOptions().setPath(picture));
        }
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    /**
     * The page's first part of its address, and {@code -one} where it is about one of several; after that what of it is shown,
     * where that is not the whole.
     */
    private static String nameOf(String address) {
        for (Map.Entry<String, String> other : OTHER_NAMES.entrySet()) {
            if (address.contains(other.getKey())) {
                return other.getValue();
            }
        }
        String[] parts = address.split("\\?")[0].split("/");
        if (address.contains("#")) {
            return parts[1] + "-" + address.substring(address.indexOf('#') + 1);
        }
        if (parts.length > 3) {
            return parts[1] + "-" + parts[3];
        }
        String page = parts.length == 0 ? "scorecard" : parts.length == 2 ? parts[1] : parts[1] + "-one";
        return address.contains("kiosk=1") ? page + "-kiosk" : page;
    }
}
