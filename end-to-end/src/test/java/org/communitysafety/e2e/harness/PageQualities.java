package org.communitysafety.e2e.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page has to be in every state. */
public final class PageQualities {
    private PageQualities() {}

    /** No sideways scrolling at the width of its window, and nothing that axe finds fault with. */
    public static void assertGood(Page page, int width) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), page.url() + violations);
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), () -> page.url() + tooWide(page));
    }

    /** What stands out of the window, to be mended. */
    private static Object tooWide(Page page) {
        return page.evaluate(
                """
                [...document.querySelectorAll('main *')]
                    .filter(each => each.getBoundingClientRect().right > innerWidth)
                    .map(each => each.tagName + '.' + each.className + ' ' + each.getBoundingClientRect().right)
                    .join('; ')
                """);
    }
}
