import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const viewSubscription = defineIntent({
  type: 'viewSubscription',
  subject: 'subscription',
  worksWith: ['payments'],
  copy: {
    button: 'View details',
    question: 'Where do I see everything about one plan?',
    about: 'See this plan in detail and what you can change about it.',
    fulfilled: 'Welcome back.',
    unconfirmed: 'We can’t see yet what you changed',
  },
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
