import { headers } from 'next/headers'
import { clientKey } from '@/lib/http/client-address'
import { env } from '@/lib/env'

/**
 * Whether a post comes from our own pages. Next.js runs a server action also when there is no Origin,
 * and compares it with headers that the client sends, so each action asks this itself.
 */
export async function isSameOrigin(): Promise<boolean> {
  const received = await headers()
  const origin = received.get('origin')
  return origin ? origin === env().APP_URL : received.get('sec-fetch-site') === 'same-origin'
}

/** The key by which the client of this request is limited; see `clientKey`. */
export async function clientAddress(): Promise<string> {
  return clientKey((await headers()).get('x-forwarded-for'), env().TRUSTED_PROXIES)
}
