import { z } from 'zod'
import { addonsFor, addonsOf, findSubscription, idsOf, otherPlansFor } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const changeSubscription = defineIntent({
  type: 'changeSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  copy: {
    button: 'Change plan',
    fulfilled: 'Your change is booked. A new plan starts with your next period.',
    unconfirmed: 'Your plan was not changed.',
  },
  input: z.strictObject({ subscription: gigsId }),

  // Connect opens anyway and has nothing to choose. So we check first.
  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (found.status !== 'active') return 'notActive'
    if (found.endedAt) return 'endsSoon'
    const choices = [...otherPlansFor(account, found), ...addonsFor(account, found.plan)]
    return choices.length > 0 ? null : 'nothingToChoose'
  },

  payload: ({ subscription }) => ({ subscription }),
  observe(account, { subscription }) {
    const changes = account.changes.filter((change) => change.subscription === subscription)
    const plan = findSubscription(account, subscription)?.plan.id
    return [plan, idsOf(changes), idsOf(addonsOf(account, subscription))].join('; ')
  },
})
