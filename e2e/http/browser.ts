export const app = process.env['E2E_APP_URL'] ?? 'http://localhost:3000'

type Fields = [name: string, value: string][]
type Page = { status: number; html: string; location: string | null; ms: number }

export type HttpBrowser = ReturnType<typeof openHttpBrowser>

/** Returns a client of the app that keeps cookies, and neither follows redirects nor runs scripts. */
export function openHttpBrowser() {
  const jar = new Map<string, string>()
  const cookie = () => Array.from(jar, (pair) => pair.join('=')).join('; ')

  async function request(path: string, body?: FormData | URLSearchParams): Promise<Page> {
    const started = performance.now()
    const url = new URL(path, app)
    const headers = { cookie: cookie(), origin: url.origin, accept: 'text/html' }
    const init = body ? { method: 'POST', body } : {}
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    const html = await response.text()
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    return { status: response.status, html, location, ms: performance.now() - started }
  }

  return {
    /** Returns the Cookie header. */
    cookie,
    /** Adds a cookie. */
    setCookie: (name: string, value: string) => void jar.set(name, value),
    get: (path: string) => request(path),
    /** Posts a server action. */
    post: (path: string, fields: Fields) => request(path, formDataOf(fields)),
    /** Posts a plain form. */
    submit: (path: string, fields: Fields) => request(path, new URLSearchParams(fields)),
  }
}

function formDataOf(fields: Fields): FormData {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}

/** Matches the form of the sign-in page that asks for an email address. */
export const EMAIL_FORM = /<form(?=[^>]*>(?:(?!<\/form).)*name="email")/s

/** Returns the hidden fields of the form that matches, as a browser without JavaScript would send them. */
export function hiddenFieldsOf(html: string, form: RegExp): Fields {
  const start = html.search(form)
  if (start < 0) return []
  const text = html.slice(start, html.indexOf('</form>', start))
  return [...text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attributeOf(input, 'name'),
    attributeOf(input, 'value'),
  ])
}

const attributeOf = (tag: string, name: string) =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
