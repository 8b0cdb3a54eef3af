import { invalid, notFound } from '../errors'
import { makeCustomer } from '../seed/builders'
import { findUserByEmail } from '../domain/users'
import { randomText } from '../ids'
import { scenarios } from '../seed/scenarios'
import type { Gigs, User, UserDetails } from '../model/state'

type Wish = Partial<UserDetails> & { scenario: string }

/** Makes a customer in a situation and tells all ids that belong to it. */
export function makeScenario(gigs: Gigs, { scenario: name, ...details }: Wish) {
  const scenario = scenarios.get(name)
  if (!scenario) throw invalid(`No such scenario. There are: ${[...scenarios.keys()].join(', ')}.`)
  const email = details.email ?? `${name}-${randomText(12).toLowerCase()}@example.com`
  if (findUserByEmail(gigs, email)) {
    throw invalid('A user with this email already exists.', 'userAlreadyExists')
  }
  if (name === 'new') return describe(gigs, name, email, null)
  const user = makeCustomer(gigs, { ...details, email })
  scenario.build(gigs, user)
  return describe(gigs, name, email, user)
}

/** The same for a customer who is there already. */
export function customerOf(gigs: Gigs, email: string) {
  const user = findUserByEmail(gigs, email)
  if (!user) throw notFound('user')
  return describe(gigs, null, user.email, user)
}

const owned = [
  'subscriptions',
  'subscriptionAddons',
  'payments',
  'paymentMethods',
  'portings',
  'addresses',
] as const

// The payment that a situation is about is the newest, so payments come in that order.
function idsOf(gigs: Gigs, kind: (typeof owned)[number], user: User): string[] {
  const items = gigs.store.where(kind, 'user', user.id)
  const sorted =
    kind === 'payments' ? items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)) : items
  return sorted.map(({ id }) => id)
}

function describe(gigs: Gigs, scenario: string | null, email: string, user: User | null) {
  const ids = owned.map((kind) => [kind, user ? idsOf(gigs, kind, user) : []])
  return {
    scenario,
    email,
    user: user?.id ?? null,
    fullName: user?.fullName ?? null,
    ...Object.fromEntries(ids),
  }
}
