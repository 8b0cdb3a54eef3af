import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'

export const viewSubscriptions = defineIntent({
  type: 'viewSubscriptions',
  subject: 'account',
  worksWith: ['payments'],
  guide: {
    question: 'How do I show a customer all their plans at Connect?',
    fulfilled: null,
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: null,
})
