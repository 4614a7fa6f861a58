// Keeps a page current that has data-live, the address of a stream. The server renders everything: when the stream says that
// something changed, the page is fetched again and the parts that differ (data-part) are put in place, so that the figures are
// the same with and without this script. A list whose parts come, go or change their order (data-list) is replaced whole.
import { initAll } from '/assets/govuk-frontend.min.js'

const BEFORE_REFRESH = 80
const BEFORE_RETRY = 1000
const BEFORE_REOPENING = 3000
const BETWEEN_ANNOUNCEMENTS = 5000
const AFTER_TYPING = 2000
const said = { waiting: [], silent: true }

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
const page = document.getElementById('page')
if (page && page.dataset.live && window.EventSource) {
  follow(page.dataset.live, updates(pauseButton()))
}

function follow (address, changes) {
  let lastEventId = ''
  let begun = false

  const open = () => {
    const resume = lastEventId ? '&lastEventId=' + encodeURIComponent(lastEventId) : ''
    const source = new EventSource(address + resume)
    const seen = event => { lastEventId = event.lastEventId || lastEventId }
    source.addEventListener('open', () => say('open', 'Live: figures change as agencies send events.'))
    source.addEventListener('snapshot', event => {
      seen(event)
      // The first one has what happened between the answer and the stream.
      if (begun || !changes.arePaused()) { changes.show() }
      begun = true
    })
    for (const type of ['target-status', 'alert', 'feed']) {
      source.addEventListener(type, event => { seen(event); changes.show() })
    }
    source.addEventListener('error', () => {
      say('lost', 'The connection is lost. Trying again; the figures below may be out of date.')
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, BEFORE_REOPENING)
      }
    })
  }
  open()
}

function updates (pause) {
  let due = false
  let again = false
  let missed = false
  let held = false
  let typedAt = -AFTER_TYPING

  const show = () => {
    if (pause.isOn()) {
      missed = true
    } else if (due) {
      again = true
    } else {
      due = true
      setTimeout(run, BEFORE_REFRESH)
    }
  }
  const run = async () => {
    const quietIn = typedAt + AFTER_TYPING - performance.now()
    if (quietIn > 0) {
      setTimeout(run, quietIn)
      return
    }
    again = false
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' })
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (pause.isOn()) { missed = true } else { held = !replaceParts(fresh) }
    } catch (unreachable) {
      again = true
      await new Promise(resolve => setTimeout(resolve, BEFORE_RETRY))
    }
    due = false
    if (again) { show() }
  }
  pause.onEnd(() => {
    if (missed) {
      missed = false
      show()
    }
  })
  for (const typing of ['keydown', 'input']) {
    document.addEventListener(typing, event => {
      if (event.target.matches('input, select, textarea')) { typedAt = performance.now() }
    })
  }
  document.addEventListener('focusout', () => { if (held) { show() } })
  return { show, arePaused: pause.isOn }
}

// Whether the updates of a page are paused is kept for as long as its tab is open.
function pauseButton () {
  const button = document.getElementById('pause')
  const key = 'paused ' + location.pathname
  let on = remembered(key)
  let ended = () => {}
  const tell = () => {
    button.textContent = on ? 'Resume updates' : 'Pause updates'
    page.classList.toggle('csp-paused', on)
    say()
  }
  button.hidden = false
  button.addEventListener('click', () => {
    on = !on
    remember(key, on)
    tell()
    announce(on ? 'Updates are paused' : 'Updates go on')
    if (!on) { ended() }
  })
  tell()
  return { isOn: () => on, onEnd: then => { ended = then } }
}

function remembered (key) {
  try { return sessionStorage.getItem(key) === 'yes' } catch (notAllowed) { return false }
}

function remember (key, on) {
  try { sessionStorage.setItem(key, on ? 'yes' : 'no') } catch (notAllowed) { /* Then it is not kept. */ }
}

// Whether all of it could be put in place; what somebody fills in is left alone.
function replaceParts (fresh) {
  if (!fresh.getElementById('page')) { return true }
  let complete = true
  const put = (shown, part) => {
    keepOpen(shown, part)
    if (shown.innerHTML === part.innerHTML) { return }
    if (isFilledIn(shown)) {
      complete = false
      return
    }
    const focusAgain = focusOf(shown)
    shown.replaceWith(part)
    focusAgain(part)
    if (part.matches('[data-list]')) {
      announce('The list of ' + (page.dataset.things || 'entries') + ' has changed')
    } else if (part.dataset.announcement) {
      part.classList.add('csp-changed')
      if (part.dataset.announcement !== shown.dataset.announcement) { announce(part.dataset.announcement) }
    }
  }
  const parts = root => [...root.querySelectorAll('[data-part]')]
  for (const list of fresh.querySelectorAll('[data-list]')) {
    const shown = document.getElementById(list.id)
    if (shown && idsOf(parts(shown)) !== idsOf(parts(list))) { put(shown, list) }
  }
  for (const part of parts(fresh)) {
    const shown = document.getElementById(part.id)
    if (shown) { put(shown, part) }
  }
  return complete
}

function idsOf (elements) {
  return elements.map(element => element.id).join()
}

function keepOpen (shown, part) {
  const before = [...shown.querySelectorAll('details')]
  part.querySelectorAll('details').forEach((details, at) => {
    const same = details.id ? before.find(other => other.id === details.id) : before[at]
    if (same) { details.open = same.open }
  })
}

function isFilledIn (part) {
  return [...part.querySelectorAll('input, select, textarea')].some(field => field === document.activeElement || isChanged(field))
}

function isChanged (field) {
  if (field.matches('select')) {
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  }
  return field.matches('[type=checkbox], [type=radio]')
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

// Gives the focus back to what had it: by its id, or to what looks the same; to the part itself where that has gone.
function focusOf (shown) {
  const active = document.activeElement
  if (!shown.contains(active)) { return () => {} }
  const looks = active.outerHTML
  return part => {
    const same = active.id
      ? document.getElementById(active.id)
      : [...part.querySelectorAll(active.localName)].find(element => element.outerHTML === looks)
    if (!same) { part.tabIndex = -1 }
    (same || part).focus({ preventScroll: true })
  }
}

// Says at once what comes after a while of silence, and then every few seconds what has come together.
function announce (text) {
  said.waiting.push(text)
  const speak = () => {
    const texts = said.waiting.splice(0)
    said.silent = texts.length === 0
    if (said.silent) { return }
    const many = texts.length + ' ' + (page.dataset.things || 'entries') + ' have changed.'
    document.getElementById('announcement').textContent = texts.length > 2 ? many : texts.join('. ') + '.'
    setTimeout(speak, BETWEEN_ANNOUNCEMENTS)
  }
  if (said.silent) {
    said.silent = false
    setTimeout(speak, 0)
  }
}

function say (state, text) {
  const line = document.getElementById('connection')
  line.dataset.text = text || line.dataset.text || line.textContent
  line.dataset.state = state || line.dataset.state || ''
  line.textContent = page.classList.contains('csp-paused')
    ? 'Updates are paused: the figures below stay as they are.'
    : line.dataset.text
}
