import { createHmac } from 'node:crypto'
import { control } from '../bench/customer'

const path = '/api/webhooks/gigs'

/** The sandbox's switches for the webhooks of all, or of the one `user` with this e-mail address. */
export const switchWebhooks = (switches: object) => control('POST', 'webhooks', switches)

/** How many messages the app has not taken yet. */
export async function pending(): Promise<number> {
  return (await control('GET', 'webhooks')).pending
}

type Delivery = {
  id: string
  event: string
  customer: string | null
  state: string
  attempts: { status: number | null }[]
}

export const deliveriesTo = (email: string): Promise<Delivery[]> =>
  control('GET', `deliveries?contains=${email}`)

export const deliveries = (): Promise<Delivery[]> => control('GET', 'deliveries')

/** Moves the sandbox's clock to the next retries; those after the second come minutes and hours later. */
export const passTime = (advanceSeconds: number) => control('POST', 'clock', { advanceSeconds })

/** Posts one signed message of our own about nobody to the app. */
export function send(app: string, id: string = crypto.randomUUID()): Promise<Response> {
  const [secret = ''] = (process.env['GIGS_WEBHOOK_SECRET'] ?? '').split(' ')
  const body = JSON.stringify({ project: 'dev', data: { object: 'porting', user: 'usr_nobody' } })
  const at = String(Math.floor(Date.now() / 1000))
  const hmac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
  const signature = hmac.update(`${id}.${at}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': at,
    'webhook-signature': `v1,${signature}`,
  }
  const signal = AbortSignal.timeout(15_000) // as long as the real sender waits
  return fetch(app + path, { method: 'POST', headers, body, signal })
}
