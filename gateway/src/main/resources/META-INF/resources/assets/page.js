// Keeps a page current that names a stream (sse-connect). The server renders everything: when the stream says that something
// changed, htmx asks for the page again and Idiomorph puts the differences in place, so that the figures are the same with and
// without scripts. What is here is what neither of them does: to go on in the stream where it broke off, to pause, to leave alone
// what somebody fills in, and to say aloud what has changed.
const { htmx, Idiomorph } = window
const BEFORE_REFRESH = 80
const BEFORE_RETRY = 1000
const BETWEEN_ANNOUNCEMENTS = 5000
const AT_LEAST_EVERY = 60000
const said = { waiting: [], silent: true }

const page = document.getElementById('page')
const served = new Map(page ? partsOf(page).map(part => [part.id, part.innerHTML]) : [])

if (page && page.hasAttribute('sse-connect')) {
  followStream(showChanges(pauseButton()))
}

function followStream (changed) {
  let lastEventId = ''
  let source
  const live = () => say('open', 'Live: figures change as agencies send events.')
  htmx.createEventSource = address => {
    source = new EventSource(lastEventId ? address + '&lastEventId=' + encodeURIComponent(lastEventId) : address)
    for (const type of ['snapshot', 'target-status', 'alert', 'feed', 'figures']) {
      source.addEventListener(type, event => {
        lastEventId = event.lastEventId || lastEventId
        changed()
      })
    }
    return source
  }
  page.addEventListener('htmx:sseOpen', live)
  page.addEventListener('htmx:afterSwap', () => { if (source.readyState === EventSource.OPEN) { live() } })
  for (const loss of ['htmx:sseError', 'htmx:sendError', 'htmx:timeout']) {
    page.addEventListener(loss, () => say('lost', 'The connection is lost. Trying again; the figures below may be out of date.'))
  }
}

// Returns what asks for the page again; what changes meanwhile is asked for together. Now and then it is asked for anyway: some of
// what a page shows is on no stream, and a connection can be dead without having ended.
function showChanges (pause) {
  let due = false
  const refresh = () => {
    due = false
    if (!pause.isOn()) { htmx.trigger(page, 'news') }
  }
  const changed = (after = BEFORE_REFRESH) => {
    if (!due) {
      due = true
      setTimeout(refresh, after)
    }
  }
  pause.onEnd(changed)
  for (const failure of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
    page.addEventListener(failure, () => changed(BEFORE_RETRY))
  }
  setInterval(changed, AT_LEAST_EVERY)
  putInPlace(pause, changed)
  return () => changed()
}

function putInPlace (pause, changed) {
  const kept = keepFields(changed)
  let list = ''
  let focusAgain = () => {}
  Idiomorph.defaults.callbacks.beforeNodeMorphed = (shown, fresh) => {
    if (shown.nodeType !== Node.ELEMENT_NODE) { return true }
    if (shown.matches('.csp-live') || kept.isKept(shown)) { return false }
    return !shown.matches('[data-part]') || isChangedPart(shown, fresh)
  }
  Idiomorph.defaults.callbacks.beforeNodeRemoved = kept.mayGo
  Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, element) => name !== 'open' || !element.matches('details')
  page.addEventListener('htmx:beforeSwap', event => {
    // Also a page that says what is the matter, as it does when a service does not answer.
    const whole = event.detail.serverResponse.includes('id="page"')
    event.detail.isError = !whole
    event.detail.shouldSwap = whole && !pause.isOn()
    event.detail.pathInfo.anchor = undefined
    list = entries()
    focusAgain = focusOf(document.activeElement)
  })
  page.addEventListener('htmx:afterSwap', () => {
    focusAgain()
    if (entries() !== list) { announce('The list of ' + (page.dataset.things || 'entries') + ' has changed') }
  })
  page.addEventListener('animationend', event => event.target.classList.remove('csp-changed'))
}

function partsOf (element) {
  return [...element.querySelectorAll('[data-part]')]
}

function entries () {
  return [...page.querySelectorAll('[data-list]')].flatMap(partsOf).map(part => part.id).join()
}

// Compared with what the server said before: what is shown has been opened, typed into and changed in place since.
function isChangedPart (shown, fresh) {
  if ((served.get(fresh.id) ?? shown.innerHTML) === fresh.innerHTML) { return false }
  served.set(fresh.id, fresh.innerHTML)
  if (fresh.dataset.announcement) {
    fresh.classList.add('csp-changed')
    if (fresh.dataset.announcement !== shown.dataset.announcement) { announce(fresh.dataset.announcement) }
  }
  return true
}

// What somebody fills in stays as it is, and where it is, until the focus has left it.
function keepFields (changed) {
  let held = false
  document.addEventListener('focusout', () => {
    if (held) { changed() }
    held = false
  })
  const isKept = field => field.matches('input, select, textarea') && (field === document.activeElement || isFilledIn(field))
  const mayGo = node => {
    const stays = node.nodeType === Node.ELEMENT_NODE && [node, ...node.querySelectorAll('*')].some(isKept)
    held = held || stays
    return !stays
  }
  return { isKept, mayGo }
}

function isFilledIn (field) {
  if (field.matches('select')) {
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  }
  return field.matches('[type=checkbox], [type=radio]')
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

// Gives the focus back to what had it: by its id, or to what looks the same; to the part it stood in where that has gone.
function focusOf (active) {
  if (!page.contains(active)) { return () => {} }
  const looks = active.outerHTML
  const part = active.closest('[data-part]') || page
  return () => {
    if (document.activeElement === active && active.outerHTML === looks) { return }
    const same = active.id
      ? document.getElementById(active.id)
      : [...page.querySelectorAll(active.localName)].find(element => element.outerHTML === looks)
    const next = same || (active.isConnected ? active : document.getElementById(part.id))
    if (!next || next === document.activeElement) { return }
    if (!same && next !== active) { next.tabIndex = -1 }
    next.focus({ preventScroll: true })
  }
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
