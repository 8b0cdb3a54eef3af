import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'

export const updateUserFullName = defineIntent({
  type: 'updateUserFullName',
  subject: 'account',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer change their name?',
    fulfilled: 'the name of the Gigs user differs from the one at the launch and is not empty',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ gigsUser }) => gigsUser && stateFact(gigsUser.fullName ?? '', !!gigsUser.fullName),
})
