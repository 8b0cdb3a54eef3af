import { env } from '@/lib/env'

// Marks an address that was corrected, so that it is never corrected twice.
const MARK = 'moved'

/**
 * Keeps the name of a proxy that a browser's pages were seen under after it asked for APP_URL. A memory of the
 * server would hold for everybody, and anybody could fill it with the name of our second host.
 */
export const INTERNAL_HOST_COOKIE = 'internal-host'

type Asked = { method: string; url: string; headers: Headers }

/**
 * Returns the address under APP_URL at which a page should have been asked for, without a slash at its end; null
 * where it is right. A proxy may hide the public host, so a page is sent on once at most: it comes back with a
 * mark, and `internalHostIn` then says what the browser should remember; `internalHost` is what it does remember.
 */
export function redirectFor(request: Asked, internalHost?: string): string | null {
  const { pathname, searchParams } = new URL(request.url)
  if (!isPage(request, pathname)) return null
  const host = hostOf(request.headers)
  const isOther = isOtherHost(host) && isBrowser(request) && host !== internalHost
  const isMarked = searchParams.has(MARK)
  if (isOther && isMarked) return null
  const hasSlash = /.\/$/.test(pathname)
  if (!isOther && !isMarked && !hasSlash) return null
  searchParams.delete(MARK)
  if (isOther) searchParams.set(MARK, '1')
  const path = pathname.replace(/^\/+/, '/').replace(/(.)\/+$/, '$1')
  return env().APP_URL + path + (searchParams.size > 0 ? `?${searchParams}` : '')
}

/** Returns the name of the proxy in front, for `INTERNAL_HOST_COOKIE`, where a page that was sent on came under it. */
export function internalHostIn(request: Asked): string | null {
  const { pathname, searchParams } = new URL(request.url)
  if (!isPage(request, pathname) || !searchParams.has(MARK) || !isBrowser(request)) return null
  const host = hostOf(request.headers)
  return isOtherHost(host) ? host : null
}

/** Whether a post comes from a page of another site. One without Origin is judged by each action itself. */
export function isForeignPost({ method, headers }: Asked): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const origin = headers.get('origin')
  return origin !== null && origin !== env().APP_URL
}

// Only documents: parts of pages that Next.js fetches may not be sent to another origin. The callback is left
// alone, as what is asked by programs.
function isPage({ method, headers }: Asked, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.has('rsc') || (headers.get('sec-fetch-dest') ?? 'document') !== 'document') {
    return false
  }
  return !/^\/(api|_next|connect|healthz|readyz)(\/|$)|\.[^/]*$/.test(path)
}

// What a program asks for is answered where it asked.
const isBrowser = ({ headers }: Asked) => !!headers.get('accept')?.includes('text/html')

function hostOf(headers: Headers): string {
  const handedOn = env().TRUSTED_PROXIES > 0 ? headers.get('x-forwarded-host')?.split(',')[0] : null
  return (handedOn ?? headers.get('host') ?? '').trim().toLowerCase()
}

// In live mode only a name that could be public: `app_upstream`, `app:3000` and `10.0.0.5` are a proxy's.
function isOtherHost(host: string): boolean {
  const { APP_URL, mode } = env()
  const own = new URL(APP_URL)
  if (!URL.canParse(`${own.protocol}//${host}`)) return false
  const asked = new URL(`${own.protocol}//${host}`)
  if (asked.host === own.host) return false
  if (mode === 'sandbox') return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(asked.hostname)
  return /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/.test(asked.hostname)
}
