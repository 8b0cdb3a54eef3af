import { z } from 'zod'
import { findPlan } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const checkoutNewSubscription = defineIntent({
  type: 'checkoutNewSubscription',
  subject: 'plan',
  worksWith: ['payments'],
  copy: {
    button: 'Choose this plan',
    fulfilled: 'Your new plan is on your account.',
    unconfirmed: 'Your new plan is not on your account yet.',
  },
  input: z.strictObject({ plan: gigsId }),

  refuse: (account, { plan }) =>
    findPlan(account, plan)?.status === 'available' ? null : 'planNotAvailable',

  payload: ({ plan }) => ({ plan }),
  observe: (account) =>
    account.subscriptions
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
})
