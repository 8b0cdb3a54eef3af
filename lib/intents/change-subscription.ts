import { z } from 'zod'
import { addonsFor, addonsOf, findSubscription, otherPlansFor } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { joinIds, newItems, wantedItems } from '@/lib/intents/facts'

export const changeSubscription = defineIntent({
  type: 'changeSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer change to another plan?',
    fulfilled:
      'the subscription has a new pending change, a new add-on, or another plan that was not already pending at the launch',
  },
  input: z.strictObject({ subscription: gigsId }),

  // Checked here, because Connect opens even if there is nothing to choose.
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
    const plan = findSubscription(account, subscription)?.plan.id
    if (!plan) return null
    const changes = account.changes.filter((change) => change.subscription === subscription)
    const addons = addonsOf(account, subscription)
    return {
      value: [plan, joinIds(changes), joinIds(addons)].join('; '),
      since(before) {
        const [planBefore, changesBefore = '', addonsBefore = ''] = before.split('; ')
        const known = new Set(changesBefore.split(' '))
        const newChanges = newItems(
          wantedItems('change', changes, () => 'change'),
          known,
        )
        const newAddons = newItems(
          wantedItems('addon', addons, () => 'change'),
          new Set(addonsBefore.split(' ')),
        )
        if (newChanges.length + newAddons.length > 0) return [...newChanges, ...newAddons]
        // The renewal, not this launch, applies a change that was already pending at the launch.
        const wasPending = changesBefore !== '' && changes.every(({ id }) => !known.has(id))
        return plan !== planBefore && !wasPending
      },
    }
  },
})
