import { createHmac } from 'node:crypto'
import { z } from 'zod'

const delivery = z.object({
  headers: z.looseObject({
    'webhook-id': z.string(),
    'webhook-timestamp': z.string(),
    'webhook-signature': z.string(),
  }),
  body: z.string(),
})
const event = z.strictObject({
  object: z.literal('event'),
  id: z.string(),
  type: z.string().startsWith('com.gigs.'),
  data: z.looseObject({ object: z.string(), id: z.string().optional() }), // eSIM profiles have no id
  previousData: z.looseObject({}).optional(),
  actor: z.looseObject({ type: z.enum(['apiKey', 'member', 'user', 'system']) }),
  project: z.literal('dev'),
  source: z.literal('https://api.gigs.com'),
  specversion: z.literal('1.0'),
  datacontenttype: z.literal('application/json'),
  time: z.iso.datetime(),
  version: z.iso.date(),
})

type Event = z.output<typeof event>

/**
 * Returns the delivered events since the creation of a session that mention an id, in any order. Checks all
 * signatures.
 */
export async function eventsSince(session: { id: string }, id: string): Promise<Event[]> {
  const response = await fetch(process.env['CONTRACT_INBOX_URL'] ?? '')
  const all = z
    .array(delivery)
    .parse(await response.json())
    .map(verify)
  const creation = all.find(({ type, data }) => type === CREATED && data.id === session.id)
  if (!creation) return []
  return all.filter((item) => item.time >= creation.time && JSON.stringify(item).includes(id))
}

const CREATED = 'com.gigs.connectSession.created'

/** Returns the types of the same events, without the prefix `com.gigs.`. */
export const typesSince = async (session: { id: string }, id: string) =>
  (await eventsSince(session, id)).map(({ type }) => type.replace(/^com\.gigs\./, ''))

function verify({ headers, body }: z.output<typeof delivery>): Event {
  const secret = (process.env['CONTRACT_INBOX_SECRET'] ?? '').replace(/^whsec_/, '')
  const { 'webhook-id': id, 'webhook-timestamp': seconds } = headers
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')
  const isSigned = headers['webhook-signature'].split(' ').includes(`v1,${signature}`)
  const isRecent = Math.abs(Date.now() / 1000 - Number(seconds)) < 300
  if (!isSigned || !isRecent) throw new Error(`Invalid signature or timestamp: ${seconds} ${body}`)
  return event.parse(JSON.parse(body))
}
