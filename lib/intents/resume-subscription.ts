import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'

export const resumeSubscription = defineIntent({
  type: 'resumeSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  copy: {
    button: 'Keep plan',
    question: 'How do I keep a plan that I canceled?',
    about: 'Withdraw the cancellation. Your plan then renews as before.',
    fulfilled: 'Your plan continues as before and is no longer canceled.',
    unconfirmed: 'We can’t see yet that your plan continues',
  },
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
