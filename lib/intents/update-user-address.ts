import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'
import { itemsFact, wantedItems } from '@/lib/intents/facts'

export const updateUserAddress = defineIntent({
  type: 'updateUserAddress',
  subject: 'account',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer change their address?',
    fulfilled: 'the account has an address that it did not have at the launch',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ addresses }) => itemsFact(addresses, wantedItems('address', addresses)),
})
