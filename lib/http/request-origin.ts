import { headers } from 'next/headers'
import { clientKey } from '@/lib/http/client-address'
import { env } from '@/lib/env'

/**
 * Returns whether a POST comes from our own pages. Each action checks this itself, because Next.js also runs a
 * server action without `Origin`, and compares `Origin` with headers that the client sends.
 */
export async function isSameOrigin(): Promise<boolean> {
  const received = await headers()
  const origin = received.get('origin')
  return origin ? origin === env().APP_URL : received.get('sec-fetch-site') === 'same-origin'
}

/** Returns the rate limit key of the client of this request; see `clientKey`. */
export async function clientAddress(): Promise<string> {
  return clientKey((await headers()).get('x-forwarded-for'), env().TRUSTED_PROXIES)
}
