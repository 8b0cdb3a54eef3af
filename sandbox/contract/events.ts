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
  data: z.looseObject({ object: z.string(), id: z.string().optional() }), // a profile has none
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
 * The events delivered so far that mention an id and happened since a session was made; they may come in any
 * order. Every signature is checked.
 */
export async function eventsSince(session: { id: string }, id: string): Promise<Event[]> {
  const response = await fetch(process.env['CONTRACT_INBOX_URL'] ?? '')
  const all = z
    .array(delivery)
    .parse(await response.json())
    .map(verified)
  const made = all.find(({ type, data }) => type === created && data.id === session.id)
  if (!made) return []
  return all.filter((one) => one.time >= made.time && JSON.stringify(one).includes(id))
}

const created = 'com.gigs.connectSession.created'

/** Their types, without the `com.gigs.` that all begin with. */
export const typesSince = async (session: { id: string }, id: string) =>
  (await eventsSince(session, id)).map(({ type }) => type.replace(/^com\.gigs\./, ''))

function verified({ headers, body }: z.output<typeof delivery>): Event {
  const secret = (process.env['CONTRACT_INBOX_SECRET'] ?? '').replace(/^whsec_/, '')
  const { 'webhook-id': id, 'webhook-timestamp': seconds } = headers
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')
  const isSigned = headers['webhook-signature'].split(' ').includes(`v1,${signature}`)
  const isRecent = Math.abs(Date.now() / 1000 - Number(seconds)) < 300
  if (!isSigned || !isRecent) throw new Error(`Not signed, or not now: ${seconds} ${body}`)
  return event.parse(JSON.parse(body))
}
