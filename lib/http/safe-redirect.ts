const HOME = '/dashboard'
const MAX_LENGTH = 2_048 // an action with many add-ons

/**
 * Returns `next` if it is a path of this app, otherwise the path of the dashboard. Refuses backslashes, tabs and line
 * breaks, because browsers read backslashes as slashes and drop the others.
 */
export function safeRedirect(next: unknown): string {
  if (
    typeof next !== 'string' ||
    next.length > MAX_LENGTH ||
    !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)
  ) {
    return HOME
  }
  const base = 'http://app.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : HOME
}
