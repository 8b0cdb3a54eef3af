const HOME = '/dashboard'

/**
 * A path of this app to go on to after sign-in; the dashboard when `next` is anything else.
 * Browsers read backslashes as slashes and drop tabs and line breaks, so these are refused outright.
 */
export function safeRedirect(next: unknown): string {
  if (typeof next !== 'string' || next.length > 512 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) {
    return HOME
  }
  const base = 'http://own.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : HOME
}
