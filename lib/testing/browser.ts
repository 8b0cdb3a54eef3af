import { NextRequest } from 'next/server'

const ORIGIN = 'http://localhost:3000'

/** Creates a browser with its own cookies, for code that uses `next/headers` and for route handlers. */
export function createBrowser() {
  const cookies = new Map<string, string>()
  const jar = {
    get: (name: string) => {
      const value = cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
    getAll: () => [...cookies].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) =>
      void (value ? cookies.set(name, value) : cookies.delete(name)),
    delete: (name: string) => void cookies.delete(name),
  }

  const headers = (more: Record<string, string>) =>
    new Headers({ ...more, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') })

  /** Returns a GET request, or a form POST if there is a body. */
  function requestFor(path: string, body?: string): NextRequest {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    if (body === undefined) return new NextRequest(`${ORIGIN}${path}`, { headers: headers({}) })
    return new NextRequest(`${ORIGIN}${path}`, { method: 'POST', body, headers: headers(form) })
  }

  /** Stores the cookies of a response. */
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
