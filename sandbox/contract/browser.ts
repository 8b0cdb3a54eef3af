import { readPage, type Name, type Page } from './page'

export type Browser = Awaited<ReturnType<typeof openBrowser>>

/**
 * Opens a URL of Connect in a browser without JavaScript. It stores cookies and follows redirects until one leads
 * away from Connect.
 */
export async function openBrowser(url: string) {
  const { origin } = new URL(url)
  const cookies = createCookieJar()
  const current: { url: string; page: Page | null } = { url, page: null }

  async function go(href: string, body: URLSearchParams | null = null): Promise<void> {
    const target = new URL(href, current.url)
    current.url = target.href
    current.page = null
    if (target.origin !== origin) return // leaves Connect for a web page or a deep link
    const response = await fetch(target, {
      ...(body && { method: 'POST', body }),
      headers: { accept: 'text/html', cookie: cookies.for(target.pathname) },
      redirect: 'manual',
    })
    cookies.store(response)
    const location = response.headers.get('location')
    if (location !== null) return go(location)
    current.page = readPage(await response.text())
  }

  function page(): Page {
    if (current.page) return current.page
    throw new Error(`The browser has left Connect for ${current.url}.`)
  }

  await go(url)
  return {
    page,
    url: () => current.url,
    go,
    async click(name: Name): Promise<void> {
      const { href, body } = page().click(name)
      return go(href, body)
    },
  }
}

function createCookieJar() {
  const jar = new Map<string, { value: string; path: string }>()
  return {
    store(response: Response): void {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(/; */)
        const [name = '', value = ''] = pair.split('=', 2)
        const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
        if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) jar.delete(name)
        else jar.set(name, { value, path })
      }
    },
    for: (pathname: string) =>
      [...jar]
        .filter(([, { path }]) => pathname.startsWith(path))
        .map(([name, { value }]) => `${name}=${value}`)
        .join('; '),
  }
}
