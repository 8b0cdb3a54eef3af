import { at, text } from './gigs'
import { findSchemaViolation } from './openapi'

const CLIENTS = 4

export type Call = {
  method: 'POST' | 'PATCH'
  path: string
  body: object
  key: string
  collection: string | null // path of the list that a create adds to; null for other calls
  event: string // type of the event that it causes
}

export type Acknowledged = Call & { location: string; response: { status: number; body: unknown } }

export type ApiLoad = ReturnType<typeof createApiLoad>

/** Calls the Gigs API at `origin` with several clients and records all acknowledged calls. */
export function createApiLoad(origin: string) {
  const acknowledged: Acknowledged[] = []
  const unanswered = new Set<Call>()

  async function send(call: Call): Promise<unknown> {
    unanswered.add(call)
    const response = await request(origin, call)
    unanswered.delete(call)
    const location = call.collection
      ? `${call.collection}/${text(response, 'id')}`
      : locationOf(call.path)
    acknowledged.push({ ...call, location, response })
    return response.body
  }

  return {
    acknowledged,
    unanswered,

    /** Runs until the sandbox is gone. Each client simulates one customer after another. */
    run: () => Array.from({ length: CLIENTS }, () => simulateForever(send)),

    /** Retries the calls without a response, with the same key. */
    async retry(): Promise<void> {
      for (const call of unanswered) await send(call)
    },

    get: (path: string) => request(origin, { method: 'GET', path }),
    repeat: (call: Call) => request(origin, call),

    async events(): Promise<unknown[]> {
      const events: unknown = await (await fetch(`${origin}/sandbox/events`)).json()
      return Array.isArray(events) ? events : []
    },

    /** Returns whether webhooks are pending. */
    async hasPendingWebhooks(): Promise<boolean> {
      const body: unknown = await (await fetch(`${origin}/sandbox/webhooks`)).json()
      return at({ body }, 'pending') !== 0
    },
  }
}

async function simulateForever(send: (call: Call) => Promise<unknown>): Promise<never> {
  for (;;) await simulateCustomer(send)
}

async function simulateCustomer(send: (call: Call) => Promise<unknown>): Promise<void> {
  const create = (path: string, body: object, event: string, collection = path) =>
    send({ method: 'POST', path, body, key: crypto.randomUUID(), collection, event })
  const change = (method: 'POST' | 'PATCH', path: string, body: object, event: string) =>
    send({ method, path, body, key: crypto.randomUUID(), collection: null, event })

  const email = `${crypto.randomUUID()}@example.com`
  const user = idOf(await create('/users', { email, fullName: 'Before' }, 'user.created'))
  await create(`/users/${user}/addresses`, address, 'user.address.created')
  const order = { plan: 'pln_0everyday', user }
  const subscription = idOf(await create('/subscriptions', order, 'subscription.created'))
  const path = `/subscriptions/${subscription}`
  await change('PATCH', path, { metadata: { a: 'b' } }, 'subscription.updated')
  await change('PATCH', `/users/${user}`, { fullName: 'After' }, 'user.updated')
  const intent = { type: 'cancelSubscription', cancelSubscription: { subscription } }
  await create('/connectSessions', { user, intent }, 'connectSession.created')
  await change('POST', `${path}/cancel`, {}, 'subscription.canceled')
}

const address = {
  line1: '1 Main Street',
  city: 'New York',
  postalCode: '10001',
  state: 'NY',
  country: 'US',
}

const idOf = (body: unknown) => text({ body }, 'id')

const locationOf = (path: string) => path.replace(/\/cancel$/, '')

/** Sends a request. @throws UnexpectedResponse if it fails or does not match the OpenAPI document. */
async function request(
  origin: string,
  { method, path, body, key }: { method: string; path: string; body?: object; key?: string },
) {
  const target = `/projects/dev${path}`
  const response = await fetch(origin + target, {
    method,
    headers: { authorization: 'Bearer sandbox-key', ...(key && { 'idempotency-key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const received = await response.text() // the connection may end here
  const { status, headers } = response
  const result = { status, headers, body: JSON.parse(received) }
  const problem = status < 300 ? findSchemaViolation(method, target, result) : received
  if (problem) throw new UnexpectedResponse(`${method} ${path}: ${problem}`)
  return result
}

/** The sandbox sent a wrong response. All other errors mean that it is gone. */
export class UnexpectedResponse extends Error {}

/** Removes what may differ between a response and a later read: embedded objects and the session url. */
export function comparable(body: unknown): object {
  const embedded = ['user', 'plan', 'sim'].map((name) => [
    name,
    at({ body }, name, 'id') ?? at({ body }, name),
  ])
  return { ...Object(body), ...Object.fromEntries(embedded), url: null }
}
