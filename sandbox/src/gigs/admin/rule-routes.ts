import type { Hono } from 'hono'
import { z } from 'zod'
import { isCancelable, isResumable } from '../domain/cancellation'
import type { Gigs } from '../model/state'
import { parseBody } from './forms'

// The fields of a subscription that the rules depend on.
const rulesBody = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        status: z.enum(['pending', 'initiated', 'active', 'restricted', 'ended']),
        endedAt: z.iso.datetime().nullable(),
        planType: z.enum(['recurring', 'oneTime']),
      }),
    )
    .max(1_000),
})

/**
 * Returns whether Connect would cancel or resume each of the given subscriptions, so that an app can test its own rules
 * against them.
 */
export function ruleRoutes(app: Hono, gigs: Gigs): void {
  app.post('/rules', async (c) => c.json(applyRules(gigs, await parseBody(c, rulesBody))))
}

function applyRules(gigs: Pick<Gigs, 'now'>, { cases }: z.infer<typeof rulesBody>) {
  return cases.map(({ status, endedAt, planType }) => {
    const subscription = { status, endedAt }
    const plan = {
      validity: { value: 1, unit: 'month', type: planType, minimumPeriods: 1 },
    } as const
    return {
      cancelSubscription: isCancelable(subscription, plan),
      resumeSubscription: isResumable(gigs, subscription, plan),
    }
  })
}
