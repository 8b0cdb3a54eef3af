import type { Submission } from '@/lib/connect/launches'
import { env } from '@/lib/env'

/**
 * Identifies a submission of a native app by its own key. Such a program repeats a request only because it got no
 * response, so a repeated key always joins the launch, unless the launch returns to another address.
 */
export const nativeSubmissionOf = (
  key: string | null,
  callbackUrl: string | undefined,
): Submission => ({ formId: key && `${key} ${callbackUrl ?? ''}`, received: [] })

/**
 * Returns the parsed address that Connect may return a native app to; null for any other. Allows addresses of this
 * app, which a native app can claim as universal links, and deep links that `NATIVE_CALLBACKS` lists: with the same
 * scheme, the same host if one is listed, and a path at or below the listed one.
 */
export function nativeCallback(text: string): string | null {
  if (!/^[!-~]{1,512}$/.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username || url.password || url.hash) return null
  const { APP_URL, NATIVE_CALLBACKS } = env()
  const isOwn = isSameHost(url, new URL(APP_URL))
  const isListed = NATIVE_CALLBACKS.some((listed) => isWithin(url, new URL(listed)))
  return isOwn || isListed ? url.href : null
}

// Not the origin: that of `blob:` addresses is the origin of their creator, and deep links have none.
const isSameHost = (url: URL, other: URL) =>
  url.protocol === other.protocol && url.host === other.host

function isWithin(url: URL, listed: URL): boolean {
  const isScheme = listed.host === '' && url.protocol === listed.protocol
  const path = listed.pathname.replace(/\/$/, '')
  const isPath = url.pathname === path || url.pathname.startsWith(`${path}/`)
  return (isScheme || isSameHost(url, listed)) && isPath
}
