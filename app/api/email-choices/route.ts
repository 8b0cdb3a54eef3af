import { env } from '@/lib/env'
import { muteMessage } from '@/lib/messages/choices'
import { readChoicesKey } from '@/lib/messages/choices-link'

// The address in the List-Unsubscribe header of an e-mail and in its footer.

/** Leads a reader to the page with the choices. Changes nothing, because mail scanners open links. */
export function GET(request: Request): Response {
  const key = new URL(request.url).searchParams.get('key') ?? ''
  return respond(303, {
    location: `${env().APP_URL}/email-choices?${new URLSearchParams({ key })}`,
  })
}

/**
 * Switches off the kind of message in the address: a program for e-mail posts here when its reader unsubscribes
 * (RFC 8058). It has no cookies and comes from another origin, so only the key decides.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const link = readChoicesKey(searchParams.get('key'))
  if (!link) return respond(404)
  await muteMessage(link.userId, searchParams.get('kind') ?? '')
  return respond(200)
}

const respond = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })
