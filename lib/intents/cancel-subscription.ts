import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'

export const cancelSubscription = defineIntent({
  type: 'cancelSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer cancel a plan?',
    fulfilled: 'the subscription has an `endedAt` that it did not have at the launch',
  },
  input: z.strictObject({ subscription: gigsId }),

  // Checked here, because Connect opens even if nothing can be canceled and then shows no button.
  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (found.endedAt) return 'alreadyCanceled' // active until then
    if (found.plan.validity.type !== 'recurring') return 'notRecurring'
    return found.status === 'active' ? null : 'notActive'
  },

  payload: ({ subscription }) => ({ subscription }),
  observe(account, { subscription }) {
    const found = findSubscription(account, subscription)
    return found ? stateFact(found.endedAt ?? '', found.endedAt !== null) : null
  },
})
