/** The origin of the sandbox in these tests. */
export const ORIGIN = 'http://127.0.0.1:4000'

type Page = { status: number; url: string; text: string }

/** Creates a browser that stores cookies and follows redirects within Connect. `language` is its Accept-Language. */
export function newBrowser(fetch: (request: Request) => Promise<Response>, language?: string) {
  const cookies = new Map<string, string>()

  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (language !== undefined) headers.set('accept-language', language)
    headers.set('cookie', Array.from(cookies, (pair) => pair.join('=')).join('; '))
    const response = await fetch(new Request(url, { ...init, headers }))
    for (const cookie of response.headers.getSetCookie()) storeCookie(cookie)
    return response
  }

  function storeCookie(cookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    cookies.set(name, value)
  }

  async function open(url: string, init: RequestInit = {}): Promise<Page> {
    const response = await send(url, init)
    const location = response.headers.get('location')
    if (location === null) return { status: response.status, url, text: await response.text() }
    const next = new URL(location, url).href
    return next.startsWith(ORIGIN)
      ? open(next)
      : { status: response.status, url: location, text: '' }
  }

  /** Posts a form with the Origin header of Connect, as browsers do. */
  const submit = (url: string, form: Record<string, string>) =>
    open(url, { method: 'POST', headers: { origin: ORIGIN }, body: new URLSearchParams(form) })

  return { send, open, submit }
}
