// Keeps the scorecard current. The server renders everything: when the stream says that something changed, the page is
// fetched again and the parts that differ are put in place, so that the figures are the same with and without this script.
import { initAll } from '/assets/govuk-frontend.min.js'

const PAUSE_BEFORE_REFRESH = 80
const PAUSE_BEFORE_REOPENING = 3000

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
const page = document.getElementById('page')
if (page && window.EventSource) {
  follow(page.dataset.live)
}

function follow (address) {
  let lastEventId = ''
  let begun = false
  const refresh = refresher()

  const open = () => {
    const resume = lastEventId ? '&lastEventId=' + encodeURIComponent(lastEventId) : ''
    const source = new EventSource(address + resume)
    const seen = event => { lastEventId = event.lastEventId || lastEventId }
    source.addEventListener('open', () => say('open', 'Live: figures change as agencies send events.'))
    source.addEventListener('snapshot', event => {
      seen(event)
      if (begun) { refresh() }
      begun = true
    })
    for (const type of ['target-status', 'alert', 'feed']) {
      source.addEventListener(type, event => { seen(event); refresh() })
    }
    source.addEventListener('error', () => {
      say('lost', 'The connection is lost. Trying again; the figures below may be out of date.')
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, PAUSE_BEFORE_REOPENING)
      }
    })
  }
  open()
}

function refresher () {
  let waiting = false
  let asked = false
  const run = async () => {
    asked = false
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' })
      const text = await answer.text()
      if (text) { replaceParts(new DOMParser().parseFromString(text, 'text/html')) }
    } catch (unreachable) {
      asked = true
    }
    waiting = false
    if (asked) { refresh() }
  }
  const refresh = () => {
    asked = true
    if (!waiting) {
      waiting = true
      setTimeout(run, PAUSE_BEFORE_REFRESH)
    }
  }
  return refresh
}

function replaceParts (fresh) {
  const measures = doc => [...doc.querySelectorAll('tbody[data-part]')].map(part => part.id).join()
  if (!fresh.getElementById('page')) { return }
  if (measures(fresh) !== measures(document)) {
    document.getElementById('scorecard').replaceWith(fresh.getElementById('scorecard'))
  }
  const announcements = []
  for (const part of fresh.querySelectorAll('[data-part]')) {
    const shown = document.getElementById(part.id)
    if (!shown || shown.innerHTML === part.innerHTML) { continue }
    const opened = [...shown.querySelectorAll('details')].map(details => details.open)
    part.querySelectorAll('details').forEach((details, at) => { details.open = opened[at] === true })
    shown.replaceWith(part)
    if (part.dataset.announcement) {
      part.classList.add('csp-measure--changed')
      announcements.push(part.dataset.announcement)
    }
  }
  if (announcements.length > 0) { announce(announcements) }
}

function announce (changed) {
  const text = changed.length > 2 ? changed.length + ' measures have changed.' : changed.join('. ') + '.'
  document.getElementById('announcement').textContent = text
}

function say (state, text) {
  const line = document.getElementById('connection')
  line.dataset.state = state
  line.textContent = text
}
