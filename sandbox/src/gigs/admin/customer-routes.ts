import type { Hono } from 'hono'
import { z } from 'zod'
import { emailField, userFields } from '../api/fields'
import { findUserByEmail } from '../domain/users'
import { invalid, notFound } from '../errors'
import { dropEvents } from '../events/record'
import { randomText } from '../ids'
import type { Gigs, User } from '../model/state'
import { makeCustomer } from '../seed/builders'
import { scenarios } from '../seed/scenarios'
import { parseBody, respond } from './forms'

const customerBody = z.strictObject({
  scenario: z.string(),
  email: emailField.exactOptional(),
  ...userFields,
})

/** Lists the scenarios, creates customers in them, and describes customers. */
export function customerRoutes(app: Hono, gigs: Gigs): void {
  app.get('/scenarios', (c) => c.json(listScenarios()))
  app.post('/customers', async (c) => {
    const params = await parseBody(c, customerBody)
    const created = gigs.change(() => {
      const customer = createCustomer(gigs, params)
      dropEvents(gigs)
      return customer
    })
    return respond(c, created, 201)
  })
  app.get('/customers/:email', (c) => {
    const user = findUserByEmail(gigs, c.req.param('email'))
    if (!user) throw notFound('user')
    return c.json(describe(gigs, null, user.email, user))
  })
}

// `says` is the former name of `description`, kept as an alias.
function listScenarios() {
  return [...scenarios].map(([name, { description }]) => ({ name, description, says: description }))
}

function createCustomer(gigs: Gigs, { scenario: name, ...details }: z.output<typeof customerBody>) {
  const scenario = scenarios.get(name)
  if (!scenario) {
    throw invalid(
      `There is no such scenario. The scenarios are: ${[...scenarios.keys()].join(', ')}.`,
    )
  }
  const email = details.email ?? `${name}-${randomText(12).toLowerCase()}@example.com`
  if (findUserByEmail(gigs, email)) {
    throw invalid('A user with this email already exists.', 'userAlreadyExists')
  }
  if (name === 'new') return describe(gigs, name, email, null)
  const user = makeCustomer(gigs, { ...details, email })
  scenario.build(gigs, user)
  return describe(gigs, name, email, user)
}

const ownedKinds = [
  'subscriptions',
  'subscriptionAddons',
  'payments',
  'paymentMethods',
  'portings',
  'addresses',
] as const

// Newest payments first: the newest is the one that the scenario is about.
function idsOf(gigs: Gigs, kind: (typeof ownedKinds)[number], user: User): string[] {
  const items = gigs.store.where(kind, 'user', user.id)
  const sorted =
    kind === 'payments' ? items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)) : items
  return sorted.map(({ id }) => id)
}

function describe(gigs: Gigs, scenario: string | null, email: string, user: User | null) {
  const ids = ownedKinds.map((kind) => [kind, user ? idsOf(gigs, kind, user) : []])
  return {
    scenario,
    email,
    user: user?.id ?? null,
    fullName: user?.fullName ?? null,
    ...Object.fromEntries(ids),
  }
}
