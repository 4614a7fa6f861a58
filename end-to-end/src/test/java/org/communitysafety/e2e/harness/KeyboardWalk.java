package org.communitysafety.e2e.harness;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Goes through a page with the tab key alone: every link, button and field that can be seen is reached, none above the one
 * before, each in view and looking otherwise than without the focus; and the end of the page is reached, too.
 */
final class KeyboardWalk {
    /** A field for a day and an hour has up to seven places to stop at. */
    private static final int STOPS_OF_ONE = 8;

    private static final String BEGIN =
            """
            () => {
              const looks = element => [element, ...(element.labels || [])].flatMap(each => ['', '::before', '::after'].map(part => {
                const style = getComputedStyle(each, part || null)
                const outline = style.outlineColor === 'rgba(0, 0, 0, 0)' ? '' : style.outline
                return [outline, style.boxShadow, style.backgroundColor, style.borderColor].join()
              })).join()
              const named = each => each.tagName + '#' + each.id + ' ' + (each.innerText || each.name || '').trim().slice(0, 60)
              const ofGroup = each => [...document.querySelectorAll('input[type=radio]')].filter(other => other.name === each.name)
              const stopsAt = each => each.type !== 'radio'
                  || each === (ofGroup(each).find(other => other.checked) || ofGroup(each)[0])
              document.body.tabIndex = -1
              document.body.focus()
              document.body.removeAttribute('tabindex')
              scrollTo(0, 0)
              const due = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                  .filter(each => !each.disabled && each.checkVisibility({ visibilityProperty: true }) && stopsAt(each))
              window.walk = { due, looks, named, seen: [], faults: [], bottom: 0, before: new Map(due.map(each => [each, looks(each)])) }
              return due.length
            }
            """;

    private static final String STEP =
            """
            () => {
              const { before, faults, looks, named, seen } = window.walk
              const now = document.activeElement
              if (now === document.body || (seen.length > 1 && now === seen[0])) { return false }
              if (now === seen.at(-1)) { return true }
              const { top, bottom } = now.getBoundingClientRect()
              const last = seen.at(-1)
              if (seen.includes(now)) { faults.push('comes a second time: ' + named(now)) }
              if (last && bottom < last.getBoundingClientRect().top) { faults.push(named(now) + ' comes after, stands above: ' + named(last)) }
              if (bottom <= 0 || top >= innerHeight) { faults.push('out of view: ' + named(now)) }
              if (before.get(now) === looks(now)) { faults.push('looks the same with the focus: ' + named(now)) }
              seen.push(now)
              return true
            }
            """;

    private static final String END =
            """
            () => {
              const { due, faults, named, seen } = window.walk
              const missed = due.filter(each => !seen.includes(each))
              return [...faults, ...missed.map(each => 'not reached with the tab key: ' + named(each))]
            }
            """;

    private final Page page;

    KeyboardWalk(Page page) {
        this.page = page;
    }

    @SuppressWarnings("unchecked")
    List<String> faults() {
        int presses = STOPS_OF_ONE * (2 + (int) page.evaluate(BEGIN));
        boolean onTheWay = true;
        for (int n = 0; onTheWay && n < presses; n++) {
            page.keyboard().press("Tab");
            onTheWay = (boolean) page.evaluate(STEP);
        }
        return onTheWay ? List.of("the tab key does not lead out of " + page.url()) : (List<String>) page.evaluate(END);
    }
}
