import { dataPaths } from '../store/data-folder'
import { runIdempotently } from '../gigs/api/idempotency'
import { serializeSubscription } from '../gigs/api/serializers'
import { makeCustomer, subscribe } from '../gigs/seed/builders'
import { createSession } from '../gigs/domain/sessions'
import { openGigs } from '../gigs/gigs'
import { seedIfEmpty } from '../gigs/seed/seed'
import type { Gigs, Kinds } from '../gigs/model/state'
import { Store } from '../store/store'

const plans = ['starter', 'everyday', 'unlimited', 'data', 'annual'] as const

/**
 * Fills a data folder as if after long use: customers with five active subscriptions each, and all logs at their
 * maximum length.
 */
export function fillDataFolder(data: string, customers: number): void {
  const gigs = openGigs({
    store: new Store<Kinds>(dataPaths(data).gigs),
    origin: 'http://127.0.0.1:4000',
    project: 'dev',
    apiKey: 'k',
    sendMail: () => Promise.resolve(),
    webhooks: { url: 'http://127.0.0.1:1/', secret: 'whsec_' },
  })
  seedIfEmpty(gigs)
  for (let number = 0; number < customers; number++) {
    gigs.store.transaction(() => addCustomer(gigs, number))
  }
  fillLogs(gigs)
}

function addCustomer(gigs: Gigs, number: number): void {
  const user = makeCustomer(gigs, { email: `crowd-${number}@example.com` })
  for (const [place, plan] of plans.entries()) subscribe(gigs, user, plan, 22 - place)
}

// Each session adds an event. The endpoint never accepted any and is disabled. Each idempotent response is as large as
// possible.
function fillLogs(gigs: Gigs): void {
  const disabledAt = gigs.now().toISOString()
  const [user = null] = gigs.store.list('users')
  const [subscription] = gigs.store.list('subscriptions')
  const body = subscription ? serializeSubscription(gigs, subscription) : {}
  const params = { appearance: {}, callbackUrl: null, user, userDetails: null }
  for (let number = 0; number < 25_000; number++) {
    gigs.change(() => createSession(gigs, { ...params, intent: { type: 'viewSubscriptions' } }))
    if (number % 2 === 0) {
      gigs.change(() =>
        runIdempotently(gigs, `POST /subscriptions ${number}`, () => ({ status: 201, body })),
      )
    }
  }
  gigs.store.put('endpoints', { id: 'endpoint', failingSince: disabledAt, disabledAt })
}
