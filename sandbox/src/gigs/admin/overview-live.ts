/**
 * Keeps /sandbox up to date: asks once a second whether anything changed, and puts the changed sections in
 * place of the old ones. What is open stays open, and a section with a button or field in use waits.
 */
export const LIVE_SCRIPT = `
let shown = null

async function look() {
  if (document.hidden) return
  const { version } = await (await fetch('/sandbox/version')).json()
  if (version === shown) return
  if (shown !== null) await refresh()
  shown = version
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

async function forever() {
  try {
    await look()
    document.title = document.title.replace(' (stopped)', '')
  } catch {
    if (!document.title.endsWith(' (stopped)')) document.title += ' (stopped)'
  }
  setTimeout(forever, 1000)
}
forever()
`
