// What of GOV.UK Frontend's components needs a script: pages name it where they have one, and the others are spared its weight.
import { initAll } from '/assets/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
