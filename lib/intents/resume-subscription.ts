import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'

export const resumeSubscription = defineIntent({
  type: 'resumeSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer keep a plan that they canceled?',
    fulfilled: 'the `endedAt` of the subscription is null again',
  },
  input: z.strictObject({ subscription: gigsId }),

  // Checked here, because Connect opens even if nothing can be resumed and then shows no button.
  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (!found.endedAt) return 'notCanceled'
    return found.plan.validity.type === 'recurring' ? null : 'notRecurring'
  },

  payload: ({ subscription }) => ({ subscription }),
  observe(account, { subscription }) {
    const found = findSubscription(account, subscription)
    return found ? stateFact(found.endedAt ?? '', found.endedAt === null) : null
  },
})
