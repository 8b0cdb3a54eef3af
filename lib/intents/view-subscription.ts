import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const viewSubscription = defineIntent({
  type: 'viewSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  guide: {
    question: 'How do I show a customer one plan at Connect?',
    fulfilled: null,
  },
  input: z.strictObject({ subscription: gigsId }),
  refuse: (account, { subscription }) =>
    findSubscription(account, subscription) ? null : 'notYours',
  payload: ({ subscription }) => ({ subscription }),
  observe: null,
})
