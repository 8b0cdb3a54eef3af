import { createHmac } from 'node:crypto'
import { control } from '../http/customer'

const WEBHOOK_PATH = '/api/webhooks/gigs'

/** Changes how the sandbox sends webhooks: for all customers, or for the one with the email address `user`. */
export const setWebhooks = (settings: object) => control('POST', 'webhooks', settings)

/** Returns the number of messages that the app has not accepted yet. */
export async function countPending(): Promise<number> {
  return (await control('GET', 'webhooks')).pending
}

type Delivery = {
  id: string
  event: string
  type: string
  customer: string | null
  state: string
  attempts: { status: number | null }[]
}

export const deliveriesTo = (email: string): Promise<Delivery[]> =>
  control('GET', `deliveries?contains=${email}`)

export const deliveries = (): Promise<Delivery[]> => control('GET', 'deliveries')

/** Moves the sandbox clock, so that retries are due. After the second, they are minutes and hours apart. */
export const passTime = (advanceSeconds: number) => control('POST', 'clock', { advanceSeconds })

/** Posts a signed message about an unknown user to the app. */
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
  return fetch(app + WEBHOOK_PATH, { method: 'POST', headers, body, signal })
}
