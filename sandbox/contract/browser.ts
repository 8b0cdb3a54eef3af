import { readPage, type Name, type Page } from './page'

export type Browser = Awaited<ReturnType<typeof openBrowser>>

/**
 * A customer's browser at Connect, without JavaScript: opens an address, follows redirects as long as they
 * stay there, keeps cookies, and stops where Connect sends the customer back to the partner.
 */
export async function openBrowser(url: string) {
  const { origin } = new URL(url)
  const cookies = newCookies()
  const at: { url: string; page: Page | null } = { url, page: null }

  async function go(href: string, posts: URLSearchParams | null = null): Promise<void> {
    const there = new URL(href, at.url)
    at.url = there.href
    at.page = null
    if (there.origin !== origin) return // away from Connect: a web address, or an app's deep link
    const response = await fetch(there, {
      ...(posts && { method: 'POST', body: posts }),
      headers: { accept: 'text/html', cookie: cookies.for(there.pathname) },
      redirect: 'manual',
    })
    cookies.take(response)
    const location = response.headers.get('location')
    if (location !== null) return go(location)
    at.page = readPage(await response.text())
  }

  function page(): Page {
    if (at.page) return at.page
    throw new Error(`The browser is no longer at Connect, it is at ${at.url}.`)
  }

  await go(url)
  return {
    page,
    url: () => at.url,
    go,
    async click(name: Name): Promise<void> {
      const { href, posts } = page().click(name)
      return go(href, posts)
    },
  }
}

function newCookies() {
  const jar = new Map<string, { value: string; path: string }>()
  return {
    take(response: Response): void {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(/; */)
        const [name = '', value = ''] = pair.split('=', 2)
        const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
        if (attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name)
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
