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

/** A plan on sale that renews itself, comes as an eSIM, and asks for no more than a name. */
export async function findPlan(fits: (plan: Plan) => boolean = asksForNameOnly): Promise<Plan> {
  const plans = z.array(plan).parse(await gigs.list('/plans?simType=eSIM&limit=200'))
  const found = plans.find((one) => one.validity.type === 'recurring' && fits(one))
  if (!found) throw new Error('No such plan is on sale.')
  return found
}

function asksForNameOnly({ requirements }: Plan): boolean {
  const { 'user.fullName': _, ...others } = requirements
  return Object.values(others).every((wanted) => wanted === 'none')
}

/** A new user whose first subscription is active. */
export async function newSubscriber() {
  const { id: user } = await newUser()
  const { id: chosen } = await findPlan()
  const body = { plan: chosen, user, sim: 'sim_test_esim' }
  const { id: subscription } = await gigs.post('/subscriptions', body)
  const now = () => gigs.get(`/subscriptions/${subscription}`)
  await expect.poll(now).toMatchObject({ status: 'active' })
  return { user, subscription, plan: chosen }
}

/** Everything that belongs to a user, as the API tells it. */
export async function accountOf(user: string): Promise<Record<string, unknown>> {
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

/** The payments of a user, newest first. */
export async function paymentsOf(user: string): Promise<Resource[]> {
  const all = await gigs.list('/payments?limit=200')
  return all.filter((payment) => JSON.stringify(payment['user']).includes(user))
}
