import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'

export const viewSubscriptions = defineIntent({
  type: 'viewSubscriptions',
  subject: 'account',
  worksWith: ['payments'],
  copy: {
    button: 'Manage all plans',
    question: 'Where do I see all my plans?',
    about: 'See all your plans and what you can change about them.',
    fulfilled: 'Welcome back.',
    unconfirmed: 'We can’t see yet what you changed',
  },
  guide: {
    question: 'How do I show a customer all their plans at Connect?',
    fulfilled: null,
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: null,
})
