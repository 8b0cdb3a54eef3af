import type { HTMLElement } from 'node-html-parser'

/** Returns the value of a field. Without a selected option, a select field has the value of its first one. */
export function valueOf(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.textContent
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? ''
  const option = field.querySelector('option[selected]') ?? field.querySelector('option')
  return option?.getAttribute('value') ?? option?.textContent ?? ''
}

/** Replaces the value of a field. */
export function fill(field: HTMLElement, value: string): void {
  if (field.tagName === 'TEXTAREA') field.textContent = value
  else field.setAttribute('value', value)
}

/** Checks a checkbox or radio button. Unchecks the other radio buttons of its group. */
export function check(box: HTMLElement): void {
  const name = box.getAttribute('name')
  const group = box.closest('form')?.querySelectorAll(`input[type="radio"][name="${name}"]`)
  for (const radio of group ?? []) radio.removeAttribute('checked')
  box.setAttribute('checked', '')
}

/** Selects an option of a select field. */
export function choose(option: HTMLElement): void {
  for (const sibling of option.closest('select')?.querySelectorAll('option') ?? []) {
    sibling.removeAttribute('selected')
  }
  option.setAttribute('selected', '')
}

/** Returns the form data that a browser sends when the button is clicked. */
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
