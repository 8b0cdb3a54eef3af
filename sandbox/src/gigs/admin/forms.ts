import type { Context } from 'hono'
import { readBody } from '../api/body'
import { readJson } from '../api/read'

/** What a control is told: JSON, or the fields of a form of the overview page. */
export async function bodyOf(c: Context): Promise<unknown> {
  const text = (await readBody(c.req.raw)).text()
  // curl calls everything a form, so the text decides.
  return isForm(c) && !text.trimStart().startsWith('{') ? formValues(text) : readJson(text)
}

function formValues(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(fields.map(([name, value]) => [name, formValue(value)]))
}

function formValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

/** A form of the overview page leads back to it; everyone else gets JSON. */
export function done(c: Context, answer: object, status: 200 | 201 = 200) {
  const isPage = isForm(c) && c.req.header('accept')?.includes('text/html')
  return isPage ? c.redirect('/sandbox', 303) : c.json(answer, status)
}

function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}
