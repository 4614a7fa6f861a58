package org.communitysafety.e2e.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page has to be in every state: nothing that axe finds fault with, one heading and a title that says it, no
 * sideways scrolling in its window nor at 400 % zoom, all of it reached by keyboard, and whole on paper without what cannot
 * be pressed there. The page needs JavaScript to be on, without which axe does not answer.
 */
public final class PageQualities {
    /** A window of 1280 by 1024 at 400 %, in the pixels that a style sheet counts: zoom makes them larger, and fewer fit. */
    private static final ViewportSize ZOOMED = new ViewportSize(320, 256);
    /** What a printer leaves of A4 with Chromium's margins, at 96 pixels an inch. */
    private static final ViewportSize PAPER = new ViewportSize(718, 1046);

    private static final String HEADING =
            """
            () => {
              const faults = []
              const headings = [...document.querySelectorAll('h1')].filter(each => each.checkVisibility())
              if (headings.length !== 1) { faults.push(headings.length + ' headings of level 1') }
              const heading = headings[0] ? headings[0].cloneNode(true) : document.createElement('h1')
              heading.querySelectorAll('[class*=caption]').forEach(caption => caption.remove())
              const said = heading.textContent.replace(/\\s+/g, ' ').trim()
              const mistaken = document.querySelector('.govuk-error-summary') !== null
              const title = document.title
              if (!said) { faults.push('nothing in the heading') }
              if (!title.replace(/^Error: /, '').split(' – ')[0].includes(said)) {
                faults.push(`the title “${title}” does not begin with the heading “${said}”`)
              }
              if (!title.endsWith(' – Community safety performance')) { faults.push(`whose page “${title}” is`) }
              if (title.startsWith('Error: ') !== mistaken) { faults.push(`whether “${title}” has an error`) }
              return faults
            }
            """;

    private static final String WIDTH =
            """
            () => {
              const seen = selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility())
              const squeezed = each => each.innerText.trim().length > 8 && each.clientWidth > 1 && each.clientWidth < 40
              const faults = seen('main :is(p, li, dt, dd, h1, h2, h3, tbody th, td, label)').filter(squeezed)
                  .map(each => 'squeezed at ' + innerWidth + ' pixels: ' + each.tagName + ' ' + each.innerText)
              return document.documentElement.scrollWidth <= innerWidth ? faults : [
                  ...faults,
                  'at ' + innerWidth + ' pixels it is ' + document.documentElement.scrollWidth + ' wide',
                  ...seen('body *').filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
                      .map(each => 'too wide: ' + each.tagName + '.' + each.className)]
            }
            """;

    private static final String PRINTED =
            """
            () => {
              const named = each => each.tagName + '#' + each.id + '.' + each.getAttribute('class')
              const seen = selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility())
              const cut = each => getComputedStyle(each).overflowX !== 'visible' && each.clientWidth > 1
                  && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
              return [
                ...seen('nav, form, button, input, select, textarea').map(each => 'printed though of no use: ' + named(each)),
                ...seen('main *').filter(cut).map(each => 'cut on paper: ' + named(each)),
                ...(seen('h1').length === 1 ? [] : ['no heading on paper'])]
            }
            """;

    private PageQualities() {}

    public static void assertGood(Page page) {
        assertEquals(List.of(), faults(page), page.url());
    }

    /** What is wrong with the page; it is left at the size that it had, its focus at the beginning. */
    public static List<String> faults(Page page) {
        ViewportSize usual = page.viewportSize();
        List<String> faults = new ArrayList<>();
        axe(page).analyze().getViolations().forEach(violation -> faults.add(violation.toString()));
        faults.addAll(ask(page, HEADING));
        faults.addAll(ask(page, WIDTH));
        resize(page, ZOOMED);
        faults.addAll(ask(page, WIDTH));
        faults.addAll(new KeyboardWalk(page).faults());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        resize(page, PAPER);
        faults.addAll(ask(page, WIDTH));
        faults.addAll(ask(page, PRINTED));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        resize(page, usual);
        return faults;
    }

    /** Told of no more than what is wrong, and without a second page beside the first: nothing here stands in frames. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void resize(Page page, ViewportSize size) {
        page.setViewportSize(size.width, size.height);
    }

    @SuppressWarnings("unchecked")
    private static List<String> ask(Page page, String question) {
        return (List<String>) page.evaluate(question);
    }
}
