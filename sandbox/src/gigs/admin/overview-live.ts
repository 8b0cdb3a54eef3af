/**
 * Refreshes /sandbox: polls the version once a second and replaces the sections that have changed. Keeps open details
 * open, and skips a section while one of its controls has the focus.
 */
export const LIVE_SCRIPT = `
let shownVersion = null

async function check() {
  if (document.hidden) return
  const { version } = await (await fetch('/sandbox/version')).json()
  if (version === shownVersion) return
  if (shownVersion !== null) await refresh()
  shownVersion = version
}

async function refresh() {
  const text = await (await fetch('/sandbox')).text()
  const fresh = new DOMParser().parseFromString(text, 'text/html')
  for (const section of document.querySelectorAll('section[id]')) {
    const next = fresh.getElementById(section.id)
    if (next && !section.querySelector(':is(select, input, button):focus')) replace(section, next)
  }
}

function replace(section, next) {
  for (const open of section.querySelectorAll('details[open]'))
    next.querySelector('#' + CSS.escape(open.id))?.setAttribute('open', '')
  if (section.innerHTML === next.innerHTML) return
  const focused = section.querySelector('summary:focus')?.parentElement.id
  section.innerHTML = next.innerHTML
  if (focused) document.getElementById(focused)?.querySelector('summary').focus()
}

async function poll() {
  try {
    await check()
    document.title = document.title.replace(' (stopped)', '')
  } catch {
    if (!document.title.endsWith(' (stopped)')) document.title += ' (stopped)'
  }
  setTimeout(poll, 1000)
}
poll()
`
