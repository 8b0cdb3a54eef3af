import { headers } from 'next/headers'
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

/** The client's address as the nearest proxy saw it; null where no proxy names it, as on one's own machine. */
export async function clientAddress(): Promise<string | null> {
  const nearest = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return nearest && !/^(::1|(::ffff:)?127\.)/.test(nearest) ? nearest : null
}
