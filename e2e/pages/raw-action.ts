import type { Page } from '@playwright/test'

export type Fields = [name: string, value: string][]

/** Posts the launch action from the open page and returns the response text. */
export async function submit(page: Page, intent: string, fields: Fields, headers?: object) {
  const form = await formOf(page)
  const origin = new URL(page.url()).origin
  return post(page, form, intent, fields, {
    origin,
    ...headers,
    ...(headers && withOrigin(headers)),
  })
}

// `{}` means a post without an Origin header.
const withOrigin = (headers: object) => ('origin' in headers ? {} : { origin: '' })

/** Returns the hidden fields of a launch form, which name its action. */
export async function formOf(page: Page): Promise<Fields> {
  const form = page.locator('form[data-intent]:not([data-refusal])').first()
  await form.waitFor()
  const inputs = form.locator('input[type="hidden"]')
  return inputs.evaluateAll((nodes) =>
    nodes.map((node): [string, string] => [
      node.getAttribute('name') ?? '',
      node.getAttribute('value') ?? '',
    ]),
  )
}

/** Posts the action of `form` with any fields and headers. */
export async function post(
  page: Page,
  form: Fields,
  intent: string,
  fields: Fields,
  headers: object,
) {
  const body = new FormData()
  for (const [name, value] of form) if (name.startsWith('$')) body.append(name, value)
  for (const [name, value] of [['intent', intent], ...fields]) {
    body.append(String(name), String(value))
  }
  const sent = Object.entries(headers).filter(([, value]) => value !== '')
  const response = await page.request.post('/dashboard', {
    multipart: body,
    headers: Object.fromEntries(sent),
    maxRedirects: 0,
  })
  return response.text()
}
