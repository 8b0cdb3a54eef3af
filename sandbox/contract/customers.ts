import { expect } from 'vitest'
import { z } from 'zod'
import { gigs, type Resource } from './gigs'

const plan = z.looseObject({
  id: z.string(),
  name: z.string(),
  simTypes: z.array(z.string()),
  requirements: z.record(z.string(), z.string()),
  validity: z.object({ type: z.string() }),
})

export type Plan = z.output<typeof plan>

export const newEmail = () => `http-${crypto.randomUUID()}@example.com`

export const newUser = () => gigs.post('/users', { email: newEmail(), fullName: 'Ada Lovelace' })

/** Returns an available recurring eSIM plan, by default one that requires at most a name. */
export async function findPlan(matches: (plan: Plan) => boolean = requiresOnlyName): Promise<Plan> {
  const plans = z.array(plan).parse(await gigs.list('/plans?simType=eSIM&limit=200'))
  const found = plans.find((item) => item.validity.type === 'recurring' && matches(item))
  if (!found) throw new Error('No plan matches.')
  return found
}

function requiresOnlyName({ requirements }: Plan): boolean {
  const { 'user.fullName': _, ...rest } = requirements
  return Object.values(rest).every((requirement) => requirement === 'none')
}

/** Creates a user with an active subscription. */
export async function newSubscriber() {
  const { id: user } = await newUser()
  const { id: planId } = await findPlan()
  const body = { plan: planId, user, sim: 'sim_test_esim' }
  const { id: subscription } = await gigs.post('/subscriptions', body)
  const read = () => gigs.get(`/subscriptions/${subscription}`)
  await expect.poll(read).toMatchObject({ status: 'active' })
  return { user, subscription, plan: planId }
}

/** Returns everything that the API has about a user. */
export async function readAccount(user: string): Promise<Record<string, unknown>> {
  const statuses = 'pending,initiated,active,restricted,ended'
  return {
    user: await gigs.get(`/users/${user}`),
    addresses: await gigs.list(`/users/${user}/addresses`),
    subscriptions: await gigs.list(`/subscriptions?user=${user}&status=${statuses}`),
    addons: await gigs.list(`/subscriptionAddons?user=${user}`),
    changes: await gigs.list(`/subscriptionChanges?user=${user}`),
    portings: await gigs.list(`/portings?user=${user}`),
    payments: await paymentsOf(user),
  }
}

/** Returns the payments of a user, newest first. */
export async function paymentsOf(user: string): Promise<Resource[]> {
  const all = await gigs.list('/payments?limit=200')
  return all.filter((payment) => JSON.stringify(payment['user']).includes(user))
}
