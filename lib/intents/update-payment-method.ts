import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'
import { itemsFact, wantedItems } from '@/lib/intents/facts'

export const updatePaymentMethod = defineIntent({
  type: 'updatePaymentMethod',
  subject: 'account',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer change their payment method?',
    fulfilled: 'the account has a payment method that it did not have at the launch',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ paymentMethods }) =>
    paymentMethods && itemsFact(paymentMethods, wantedItems('paymentMethod', paymentMethods)),
})
