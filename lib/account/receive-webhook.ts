import { lt } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { db } from '@/lib/db'
import { webhookMessages } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { markStaleOnce } from '@/lib/account/cache'
import { parseStorable } from '@/lib/db/storable'

export type Received =
  | { status: 200; changed: string | null } // which of our users it is about; null for nobody
  | { status: 400 | 401; reason: string } // for our log: the sender is told the status alone

const person = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

// Of the payload only the owner is of use: the account is read again instead of trusting the order in
// which events come, and nothing of it is stored.
const event = z.object({
  project: z.string(),
  data: z
    .looseObject({ object: z.string().nullish(), id: z.string().nullish(), user: person.nullish() })
    .transform(({ object, id, user }) => (object === 'user' ? id : user) ?? null),
})

/**
 * Takes one webhook delivery (docs/gigs-api.md#webhook-signature): verifies the raw body and marks the account
 * it concerns as changed, once per message, before it is acknowledged. A message that comes again names the
 * user again: what should have followed the first time may have been cut off.
 * @throws when the database does not answer; the sender then tries again
 */
export async function receiveWebhook(headers: Headers, body: string): Promise<Received> {
  const verified = verify(headers, body)
  if ('reason' in verified) return { status: 401, ...verified }
  const { id } = verified
  const parsed = event.safeParse(parse(body))
  if (!parsed.success) return { status: 400, reason: 'not an event' }
  if (parsed.data.project !== env().GIGS_PROJECT) return { status: 400, reason: 'another project' }
  const { data: owner } = parsed.data
  const changed = owner && (await markStaleOnce(owner, id))
  await forgetOldMessages()
  return { status: 200, changed }
}

/** The id of the message, if one of our secrets signed exactly these bytes within five minutes. */
function verify(headers: Headers, body: string): { id: string } | { reason: string } {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => {
    const [standard, svix] = [headers.get(`webhook-${name}`), headers.get(`svix-${name}`)]
    return standard && svix && standard !== svix ? null : (standard ?? svix)
  })
  if (!id || id.length > 255 || !timestamp || !signature) return { reason: 'no signature' }
  const signed = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  }
  const isOurs = env().GIGS_WEBHOOK_SECRET.some((secret) => {
    try {
      new Webhook(secret).verify(body, signed, { jsonParse: false })
      return true
    } catch {
      return false
    }
  })
  if (isOurs) return { id }
  const ageSeconds = Math.abs(Date.now() / 1000 - Number(timestamp))
  return { reason: ageSeconds > 300 ? 'too old or too new' : 'wrong signature' }
}

function parse(body: string): unknown {
  try {
    return parseStorable(body)
  } catch {
    return null
  }
}

const HOUR_MS = 3_600_000
const KEPT_MS = 7 * 24 * HOUR_MS // deliveries repeat for about a day
let forgottenAt = 0

async function forgetOldMessages(): Promise<void> {
  if (Date.now() - forgottenAt < HOUR_MS) return
  forgottenAt = Date.now()
  const oldest = new Date(Date.now() - KEPT_MS)
  await db().delete(webhookMessages).where(lt(webhookMessages.receivedAt, oldest))
}
