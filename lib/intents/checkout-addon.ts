import { z } from 'zod'
import { addonsOf, doAddonsFit, findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId, gigsIds } from '@/lib/intents/define'
import { itemsFact, wantedItems } from '@/lib/intents/facts'

export const checkoutAddon = defineIntent({
  type: 'checkoutAddon',
  subject: 'addon',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer buy an add-on?',
    fulfilled:
      'the subscription has one of these add-ons under an id that it did not have at the launch',
  },
  input: z.strictObject({ subscription: gigsId, addons: gigsIds }),

  refuse(account, { subscription, addons }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (found.status !== 'active') return 'notActive'
    return doAddonsFit(account, found.plan, addons) ? null : 'addonDoesNotFit'
  },

  payload: ({ subscription, addons }) => ({ subscription, addons }),
  observe(account, { subscription, addons }) {
    const all = addonsOf(account, subscription)
    const requested = all.filter(({ addon }) => addons.includes(addon.id))
    return itemsFact(
      all,
      wantedItems('addon', requested, ({ addon }) => addon.id),
    )
  },
})
