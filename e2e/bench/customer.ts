import { setTimeout as wait } from 'node:timers/promises'

export const app = process.env['E2E_APP_URL'] ?? 'http://localhost:3000'
const sandbox = process.env['E2E_SANDBOX_URL'] ?? 'http://127.0.0.1:4000'

/** The sandbox's controls, as JSON in and out. */
export async function control(method: string, path: string, body?: object) {
  const response = await fetch(`${sandbox}/sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} /sandbox/${path}: ${response.status}`)
  return response.json()
}

export type Visitor = {
  get(path: string): Promise<{ status: number; html: string; location: string | null; ms: number }>
  /** Calls a server action. */
  post(path: string, fields: [string, string][]): ReturnType<Visitor['get']>
  /** Submits a plain form. */
  send(path: string, fields: [string, string][]): ReturnType<Visitor['get']>
  cookie(): string
}

/** A browser without the browser: keeps cookies, follows nothing. */
export function visitor(): Visitor {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function request(
    path: string,
    init: { method?: string; body?: FormData | URLSearchParams },
  ) {
    const started = performance.now()
    const url = new URL(path, app)
    const headers = { cookie: cookie(), origin: url.origin, accept: 'text/html' }
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
    cookie,
    get: (path) => request(path, {}),
    post: (path, fields) => request(path, { method: 'POST', body: bodyOf(fields) }),
    send: (path, fields) => request(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

function bodyOf(fields: [string, string][]): FormData {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}

/** The hidden fields of one form in a page, as a browser without JavaScript would send them. */
export function fieldsOf(html: string, form: RegExp): [string, string][] {
  const start = html.search(form)
  const text = html.slice(start, html.indexOf('</form>', start))
  return [...text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** A signed-in customer with three subscriptions, by a link from the mailbox. */
export async function signedIn(scenario: string) {
  const email = `bench-${crypto.randomUUID()}@example.com`
  const customer: { user: string; subscriptions: string[] } = await control('POST', 'customers', {
    scenario,
    email,
  })
  const browser = visitor()
  const page = await browser.get('/sign-in')
  const hidden = fieldsOf(page.html, /<form[^>]*>(?:(?!<\/form>).)*name="email"/s)
  await browser.post('/sign-in', [...hidden, ['email', email]])
  const link = await linkTo(email)
  const { pathname, search } = new URL(link)
  const confirm = await browser.get(pathname + search)
  const signIn = '/api/auth/callback/nodemailer'
  await browser.send(signIn, fieldsOf(confirm.html, new RegExp(`<form[^>]*action="${signIn}"`)))
  return { ...customer, email, browser }
}

async function linkTo(email: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(`${sandbox}/mailbox.json?to=${email}`)
    const [newest]: { links: string[] }[] = await response.json()
    if (newest?.links[0]) return newest.links[0]
    await wait(50)
  }
  throw new Error('no mail came')
}
