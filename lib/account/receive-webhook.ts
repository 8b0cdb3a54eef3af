import { lt } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { db } from '@/lib/db'
import { webhookMessages } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { gigs } from '@/lib/gigs'
import { reference } from '@/lib/gigs/fields'
import { markStaleOnce } from '@/lib/account/cache'
import { parseStorable } from '@/lib/db/storable'

export type Received =
  // `changed` is the id of our user; null for an unknown Gigs user. `delivery` is the id in the headers.
  | { status: 200; changed: string | null; delivery: string; type: string | null }
  | { status: 400 | 401; reason: string } // for the log only

// Only the owner of the payload is used. The account is fetched again, because events can arrive in any order.
const event = z.object({
  type: z.string().nullish(),
  project: z.string(),
  data: z
    .looseObject({
      object: z.string().nullish(),
      id: z.string().nullish(),
      user: reference.nullish(),
      subscription: reference.nullish().catch(null),
    })
    .transform(({ object, id, user, subscription }) => ({
      owner: (object === 'user' ? id : user) ?? null,
      line: (object === 'subscription' ? id : subscription) ?? null,
    })),
})

// optional: messages
// Events with which Gigs asks us to remind the customer (docs/gigs-api.md#event-types). Whether that still makes sense is
// decided by the account when the message is sent.
const reminders = new Map([
  ['com.gigs.reminder.porting.declined', 'portingReminder'],
  ['com.gigs.reminder.porting.informationRequired', 'portingReminder'],
  ['com.gigs.reminder.subscription.simNotInstalled', 'esimReminder'],
])
// end of messages

// Sent for each of our launches. A new session changes nothing on the account.
const SESSION_CREATED = 'com.gigs.connectSession.created'

/**
 * Receives one webhook delivery: verifies the raw body (docs/gigs-api.md#webhook-signature) and marks the account
 * as stale, once per message. A repeated message returns the user again, because the work after the first
 * delivery may have been interrupted.
 * @throws DatabaseError or GigsError; the sender then retries
 */
export async function receiveWebhook(headers: Headers, body: string): Promise<Received> {
  const verified = verify(headers, body)
  if ('reason' in verified) return { status: 401, ...verified }
  const { id } = verified
  const parsed = event.safeParse(parse(body))
  if (!parsed.success) return { status: 400, reason: 'not an event' }
  if (parsed.data.project !== env().GIGS_PROJECT) return { status: 400, reason: 'another project' }
  const { type, data } = parsed.data
  const owner = type === SESSION_CREATED ? null : await ownerOf(data)
  const changed = owner
    ? await markStaleOnce(
        owner,
        id,
        reminderOf(type, data.line), // optional: messages
      )
    : null
  await deleteOldMessages()
  return { status: 200, changed, delivery: id, type: type ?? null }
}

// Usage balances and invoices name only their subscription (docs/gigs-api.md#usagebalance and docs/gigs-api.md#invoice).
const ownerOf = async ({ owner, line }: z.output<typeof event>['data']) =>
  owner ?? (line ? gigs.subscriptions.findOwner(line) : null)

// optional: messages
function reminderOf(type: string | null | undefined, line: string | null) {
  const kind = reminders.get(type ?? '')
  return kind && line ? { kind, subject: line } : null
}
// end of messages

/** Returns the message id if one of our secrets signed exactly these bytes within five minutes. */
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
  return { reason: ageSeconds > 300 ? 'timestamp out of range' : 'wrong signature' }
}

function parse(body: string): unknown {
  try {
    return parseStorable(body)
  } catch {
    return null
  }
}

const HOUR_MS = 3_600_000
const RETENTION_MS = 7 * 24 * HOUR_MS // Gigs retries a delivery for about a day
let deletedAt = 0

async function deleteOldMessages(): Promise<void> {
  if (Date.now() - deletedAt < HOUR_MS) return
  deletedAt = Date.now()
  const oldest = new Date(Date.now() - RETENTION_MS)
  await db().delete(webhookMessages).where(lt(webhookMessages.receivedAt, oldest))
}
