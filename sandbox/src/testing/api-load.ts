import { at, text } from './gigs'
import { findSchemaViolation } from './openapi'

const clients = 4

export type Call = {
  method: 'POST' | 'PATCH'
  path: string
  body: object
  key: string
  made: string | null // where to read what it makes, up to the id; null: what it changes is at `path`
  tells: string // the type of the event that it must leave behind
}

export type Acknowledged = Call & { home: string; answer: { status: number; body: unknown } }

export type ApiLoad = ReturnType<typeof createApiLoad>

/** Customers of the Gigs API at `origin`, and a record of what they were told had happened. */
export function createApiLoad(origin: string) {
  const acknowledged: Acknowledged[] = []
  const unanswered = new Set<Call>()

  async function send(call: Call): Promise<unknown> {
    unanswered.add(call)
    const answer = await ask(origin, call)
    unanswered.delete(call)
    const home = call.made ? `${call.made}/${text(answer, 'id')}` : homeOf(call.path)
    acknowledged.push({ ...call, home, answer })
    return answer.body
  }

  return {
    acknowledged,
    unanswered,

    /** Until the sandbox is gone: each lives one customer after another. */
    run: () => Array.from({ length: clients }, () => liveForEver(send)),

    /** Does what an app does that got no answer: it asks again, with the same key. */
    async askAgain(): Promise<void> {
      for (const call of unanswered) await send(call)
    },

    get: (path: string) => ask(origin, { method: 'GET', path }),
    repeat: (call: Call) => ask(origin, call),

    async events(): Promise<unknown[]> {
      const events: unknown = await (await fetch(`${origin}/sandbox/events`)).json()
      return Array.isArray(events) ? events : []
    },

    /** Whether webhooks still wait to be sent. */
    async hasMoreToTell(): Promise<boolean> {
      const body: unknown = await (await fetch(`${origin}/sandbox/webhooks`)).json()
      return at({ body }, 'pending') !== 0
    },
  }
}

async function liveForEver(send: (call: Call) => Promise<unknown>): Promise<never> {
  for (;;) await live(send)
}

async function live(send: (call: Call) => Promise<unknown>): Promise<void> {
  const create = (path: string, body: object, tells: string, made = path) =>
    send({ method: 'POST', path, body, key: crypto.randomUUID(), made, tells })
  const change = (method: 'POST' | 'PATCH', path: string, body: object, tells: string) =>
    send({ method, path, body, key: crypto.randomUUID(), made: null, tells })

  const email = `${crypto.randomUUID()}@example.com`
  const user = idOf(await create('/users', { email, fullName: 'Before' }, 'user.created'))
  await create(`/users/${user}/addresses`, address, 'user.address.created')
  const wish = { plan: 'pln_0everyday', user }
  const subscription = idOf(await create('/subscriptions', wish, 'subscription.created'))
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

const homeOf = (path: string) => path.replace(/\/cancel$/, '')

/** Also sees that each answer is a success and as the sandbox documents it. */
async function ask(
  origin: string,
  { method, path, body, key }: { method: string; path: string; body?: object; key?: string },
) {
  const target = `/projects/dev${path}`
  const response = await fetch(origin + target, {
    method,
    headers: { authorization: 'Bearer sandbox-key', ...(key && { 'idempotency-key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const words = await response.text() // the connection may still end in here
  const { status, headers } = response
  const answer = { status, headers, body: JSON.parse(words) }
  const wrong = status < 300 ? findSchemaViolation(method, target, answer) : words
  if (wrong) throw new Refused(`${method} ${path}: ${wrong}`)
  return answer
}

/** The sandbox answered, and not as it should. Everything else that can go wrong is that it is gone. */
export class Refused extends Error {}

/** An object as it was acknowledged or as it is: what is embedded may have changed since, the session url is not told again. */
export function plain(body: unknown): object {
  const embedded = ['user', 'plan', 'sim'].map((name) => [
    name,
    at({ body }, name, 'id') ?? at({ body }, name),
  ])
  return { ...Object(body), ...Object.fromEntries(embedded), url: null }
}
