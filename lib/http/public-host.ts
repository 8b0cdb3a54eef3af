import { env } from '@/lib/env'

// Marks a redirected address, so that it is not redirected again.
const REDIRECT_MARK = 'moved'

/**
 * The cookie that remembers the internal host name of a proxy in front of the app. Remembered per browser: on
 * the server, one client could set it for all others.
 */
export const INTERNAL_HOST_COOKIE = 'internal-host'

type PageRequest = { method: string; url: string; headers: Pick<Headers, 'get' | 'has'> }

/**
 * Returns the address under APP_URL to redirect a page request to, without a trailing slash; null if the request
 * needs no redirect. A proxy may hide the public host, so each page is redirected at most once: the target
 * carries a mark, and `internalHostIn` then returns the host that the browser remembers as `internalHost`.
 */
export function redirectFor(request: PageRequest, internalHost?: string): string | null {
  const { pathname, searchParams } = new URL(request.url)
  if (!isPage(request, pathname)) return null
  const host = hostOf(request.headers)
  const isOther = isOtherHost(host) && isBrowser(request) && host !== internalHost
  const isMarked = searchParams.has(REDIRECT_MARK)
  if (isOther && isMarked) return null
  const hasSlash = /.\/$/.test(pathname)
  if (!isOther && !isMarked && !hasSlash) return null
  searchParams.delete(REDIRECT_MARK)
  if (isOther) searchParams.set(REDIRECT_MARK, '1')
  const path = pathname.replace(/^\/+/, '/').replace(/(.)\/+$/, '$1')
  return env().APP_URL + path + (searchParams.size > 0 ? `?${searchParams}` : '')
}

/**
 * Returns the host of a redirected request that still has another host, for `INTERNAL_HOST_COOKIE`; otherwise null.
 */
export function internalHostIn(request: PageRequest): string | null {
  const { pathname, searchParams } = new URL(request.url)
  if (!isPage(request, pathname) || !searchParams.has(REDIRECT_MARK) || !isBrowser(request)) {
    return null
  }
  const host = hostOf(request.headers)
  return isOtherHost(host) ? host : null
}

/** Returns whether a POST comes from another site. Each action itself checks a POST without `Origin`. */
export function isForeignPost({ method, headers }: PageRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const origin = headers.get('origin')
  return origin !== null && origin !== env().APP_URL
}

// Only documents: Next.js cannot follow a redirect to another origin when it fetches a part of a page. Excludes
// the Connect callback and the paths that programs call.
function isPage({ method, headers }: PageRequest, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.has('rsc') || (headers.get('sec-fetch-dest') ?? 'document') !== 'document') {
    return false
  }
  return !/^\/(api|_next|connect|healthz|readyz)(\/|$)|\.[^/]*$/.test(path)
}

// Programs get a response at the address they called.
const isBrowser = ({ headers }: PageRequest) => !!headers.get('accept')?.includes('text/html')

function hostOf(headers: PageRequest['headers']): string {
  const forwarded =
    env().TRUSTED_PROXIES > 0 ? headers.get('x-forwarded-host')?.split(',')[0] : null
  return (forwarded ?? headers.get('host') ?? '').trim().toLowerCase()
}

// In live mode, only public host names count: `app_upstream`, `app:3000` and `10.0.0.5` belong to a proxy.
function isOtherHost(host: string): boolean {
  const { APP_URL, mode } = env()
  const own = new URL(APP_URL)
  if (!URL.canParse(`${own.protocol}//${host}`)) return false
  const requested = new URL(`${own.protocol}//${host}`)
  if (requested.host === own.host) return false
  if (mode === 'sandbox') return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(requested.hostname)
  return /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/.test(requested.hostname)
}
