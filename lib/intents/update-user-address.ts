import { z } from 'zod'
import { idsOf } from '@/lib/account'
import { defineIntent } from '@/lib/intents/define'

export const updateUserAddress = defineIntent({
  type: 'updateUserAddress',
  subject: 'account',
  worksWith: ['payments'],
  copy: {
    button: 'Change address',
    fulfilled: 'Your new address is saved.',
    unconfirmed: 'We do not see a new address yet.',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ addresses }) => idsOf(addresses),
})
