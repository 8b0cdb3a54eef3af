import { z } from 'zod'
import { isCancelable, isResumable } from '../domain/cancellation'
import type { Gigs } from '../model/state'

/** Subscriptions as far as the rules look at them. */
export const ruleCases = z.strictObject({
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
 * Returns for each case whether Connect could cancel or resume such a subscription. A partner compares the rules of
 * their own buttons with it.
 */
export function applyRules(gigs: Pick<Gigs, 'now'>, { cases }: z.infer<typeof ruleCases>) {
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
