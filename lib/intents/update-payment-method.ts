import { z } from 'zod'
import { idsOf } from '@/lib/account'
import { defineIntent } from '@/lib/intents/define'

export const updatePaymentMethod = defineIntent({
  type: 'updatePaymentMethod',
  subject: 'account',
  worksWith: ['payments'],
  copy: {
    button: 'Change payment method',
    fulfilled: 'Your new payment method is saved.',
    unconfirmed: 'We do not see a new payment method yet.',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ paymentMethods }) => paymentMethods && idsOf(paymentMethods),
})
