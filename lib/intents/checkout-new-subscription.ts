import { z } from 'zod'
import { doAddonsFit, findPlan, type Account, type Plan } from '@/lib/account/account'
import { isUnfitDevice } from '@/lib/intents/device'
import { defineIntent, gigsId, gigsIds } from '@/lib/intents/define'
import { itemsFact, wantedItems } from '@/lib/intents/facts'
import { isImei } from '@/lib/intents/imei'
import type { Refusal } from '@/lib/intents/refusal'
import { isChosenSimUsable } from '@/lib/intents/sim'

const choice = z
  .strictObject({
    plan: gigsId,
    addons: gigsIds.optional(),
    sim: gigsId.optional(),
    device: gigsId.optional(),
    imei: z.string().refine(isImei).optional(),
    voucherCode: z.string().min(1).max(64).optional(),
    again: z.literal('yes').optional(), // confirms a second line with the same plan
  })
  .refine(({ device, imei }) => !device || !imei) // the API accepts only one of them

export const checkoutNewSubscription = defineIntent({
  type: 'checkoutNewSubscription',
  subject: 'plan',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer buy a plan?',
    fulfilled: 'the account has a subscription to this plan that it did not have at the launch',
  },
  input: choice,

  refuse(account, input) {
    const plan = findPlan(account, input.plan)
    if (plan?.status !== 'available') return 'planNotAvailable'
    if (!doAddonsFit(account, plan, input.addons ?? [])) return 'addonDoesNotFit'
    if (input.device && account.devices.every(({ id }) => id !== input.device)) return 'notYours'
    if (isUnfitDevice(account, plan, input)) return 'deviceDoesNotFit'
    if (input.sim && !isChosenSimUsable(account, plan, input.sim)) return 'simNotUsable'
    return input.again ? null : refuseSecondLine(account, plan)
  },

  payload: ({ plan, addons, sim, device, imei, voucherCode }) =>
    withoutUndefined({ plan, addons, sim, device, imei, voucherCode }),
  observe({ subscriptions }, { plan }) {
    const ofThisPlan = subscriptions.filter((subscription) => subscription.plan.id === plan)
    return itemsFact(subscriptions, wantedItems('subscription', ofThisPlan))
  },
})

const withoutUndefined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function refuseSecondLine(account: Account, { id }: Plan): Refusal | null {
  const isLive = account.subscriptions.some(
    ({ plan, status }) => plan.id === id && status !== 'ended',
  )
  return isLive ? 'secondLine' : null
}
