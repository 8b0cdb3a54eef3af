import { z } from 'zod'
import { findSubscription } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const cancelSubscription = defineIntent({
  type: 'cancelSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  copy: {
    button: 'Cancel plan',
    fulfilled: 'Your plan is canceled and stays usable until the period ends.',
    unconfirmed: 'Your plan was not canceled.',
  },
  input: z.strictObject({ subscription: gigsId }),

  // Connect opens even when nothing can be canceled and then shows no button. So we check first.
  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (found.endedAt) return 'alreadyCanceled' // still active until that time
    if (found.plan.validity.type !== 'recurring') return 'notRecurring'
    return found.status === 'active' ? null : 'notActive'
  },

  payload: ({ subscription }) => ({ subscription }),
  observe: (account, { subscription }) => findSubscription(account, subscription)?.endedAt ?? '',
})
