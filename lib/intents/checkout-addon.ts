import { z } from 'zod'
import { addonsOf, doAddonsFit, findSubscription, idsOf } from '@/lib/account'
import { defineIntent, gigsId, gigsIds } from '@/lib/intents/define'

export const checkoutAddon = defineIntent({
  type: 'checkoutAddon',
  subject: 'addon',
  worksWith: ['payments'],
  copy: {
    button: 'Add to plan',
    fulfilled: 'Your add-on is on your plan.',
    unconfirmed: 'Your add-on is not on your plan yet.',
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
  observe: (account, { subscription }) => idsOf(addonsOf(account, subscription)),
})
