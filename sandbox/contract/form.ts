import type { HTMLElement } from 'node-html-parser'

/** What is in a field: of a list, what is chosen, which is its first option unless the page says otherwise. */
export function valueOf(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.textContent
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? ''
  const option = field.querySelector('option[selected]') ?? field.querySelector('option')
  return option?.getAttribute('value') ?? option?.textContent ?? ''
}

/** Writes into a field, over what was there. */
export function fill(field: HTMLElement, value: string): void {
  if (field.tagName === 'TEXTAREA') field.textContent = value
  else field.setAttribute('value', value)
}

/** Checks a box, or one of several that share a name: then the others are no longer. */
export function check(box: HTMLElement): void {
  const name = box.getAttribute('name')
  const rivals = box.closest('form')?.querySelectorAll(`input[type="radio"][name="${name}"]`)
  for (const rival of rivals ?? []) rival.removeAttribute('checked')
  box.setAttribute('checked', '')
}

/** Chooses an option of its list instead of the one before. */
export function choose(option: HTMLElement): void {
  for (const other of option.closest('select')?.querySelectorAll('option') ?? []) {
    other.removeAttribute('selected')
  }
  option.setAttribute('selected', '')
}

/** What a browser sends when a form is left by one of its buttons. */
export function submissionOf(form: HTMLElement, button: HTMLElement): URLSearchParams {
  const fields = form
    .querySelectorAll('input, select, textarea, button')
    .filter((field) => field.getAttribute('name') && !field.hasAttribute('disabled'))
    .filter((field) => isSent(field, button))
  return new URLSearchParams(
    fields.map((field) => [field.getAttribute('name') ?? '', valueOf(field)]),
  )
}

function isSent(field: HTMLElement, button: HTMLElement): boolean {
  if (field.tagName === 'BUTTON') return field === button
  const type = field.getAttribute('type') ?? ''
  return !['radio', 'checkbox'].includes(type) || field.hasAttribute('checked')
}
