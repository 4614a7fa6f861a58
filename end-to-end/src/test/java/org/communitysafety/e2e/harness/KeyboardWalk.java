package org.communitysafety.e2e.harness;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Goes through a page with the tab key alone: every link, button and field that can be seen is reached, none above the one
 * before, each in view and looking otherwise than without the focus; and the end of the page is reached, too. The page itself
 * looks at each step, when the key comes up.
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
              const before = new Map(due.map(each => [each, looks(each)]))
              const seen = []
              const faults = []
              const walk = { due, named, seen, faults, over: false, steps: new AbortController() }
              const step = () => {
                const now = document.activeElement
                const last = seen.at(-1)
                walk.over ||= now === document.body || (seen.length > 1 && now === seen[0])
                if (walk.over || now === last) { return }
                const { top, bottom } = now.getBoundingClientRect()
                if (seen.includes(now)) { faults.push('comes a second time: ' + named(now)) }
                if (last && bottom < last.getBoundingClientRect().top) { faults.push(named(now) + ' comes after, stands above: ' + named(last)) }
                if (bottom <= 0 || top >= innerHeight) { faults.push('out of view: ' + named(now)) }
                if (before.get(now) === looks(now)) { faults.push('looks the same with the focus: ' + named(now)) }
                seen.push(now)
              }
              document.addEventListener('keyup', step, { capture: true, signal: walk.steps.signal })
              window.walk = walk
              return due.length
            }
            """;

    private static final String OVER = "() => window.walk.over";

    private static final String END =
            """
            () => {
              const { due, faults, named, seen, steps } = window.walk
              steps.abort()
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
        int stops = 2 + (int) page.evaluate(BEGIN);
        boolean over = false;
        for (int round = 0; !over && round < STOPS_OF_ONE; round++) {
            for (int press = 0; press < stops; press++) {
                page.keyboard().press("Tab");
            }
            over = (boolean) page.evaluate(OVER);
        }
        List<String> faults = (List<String>) page.evaluate(END);
        return over ? faults : List.of("the tab key does not lead out of " + page.url());
    }
}
