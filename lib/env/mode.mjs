// @ts-check
// JavaScript, because the commands for production use it too, and they run without TypeScript.

/**
 * Returns whether an address leads to this machine.
 * @param {URL} url
 */
export const isLoopback = ({ hostname }) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/**
 * Returns the mode, which depends only on the app's address, so that a sandbox never serves customers.
 * @param {string} appUrl
 * @returns {'sandbox' | 'live'}
 */
export const modeOf = (appUrl) => (isLoopback(new URL(appUrl)) ? 'sandbox' : 'live')

/**
 * Returns whether this is the address of the sandbox's database, which accepts any user without a password. Other
 * databases on this machine are allowed: a proxy or a pooler may also use a loopback address.
 * @param {string} text
 */
export function isSandboxDatabase(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !isLoopback(url)) return false
  return (
    url.port === '4432' ||
    (`${url.username}${url.pathname}` === 'postgres/postgres' && !url.password)
  )
}
