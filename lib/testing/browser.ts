import { NextRequest } from 'next/server'

const ORIGIN = 'http://localhost:3000'

/** The cookies and headers of one browser, for code that asks `next/headers` and for routes. */
export function createBrowser() {
  const kept = new Map<string, string>()
  const jar = {
    get: (name: string) => {
      const value = kept.get(name)
      return value === undefined ? undefined : { name, value }
    },
    getAll: () => [...kept].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) => void (value ? kept.set(name, value) : kept.delete(name)),
    delete: (name: string) => void kept.delete(name),
  }

  const headers = (more: Record<string, string>) =>
    new Headers({ ...more, cookie: [...kept].map((pair) => pair.join('=')).join('; ') })

  /** A form post where there is a body. */
  function requestFor(path: string, body?: string): NextRequest {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    if (body === undefined) return new NextRequest(`${ORIGIN}${path}`, { headers: headers({}) })
    return new NextRequest(`${ORIGIN}${path}`, { method: 'POST', body, headers: headers(form) })
  }

  /** Takes over the cookies of a response. */
  function receive(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      jar.set(name, /max-age=0/i.test(line) ? '' : decodeURIComponent(value.join('=')))
    }
    return response
  }

  return { jar, headers, requestFor, receive }
}

export type Browser = ReturnType<typeof createBrowser>
