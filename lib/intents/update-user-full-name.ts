import { z } from 'zod'
import { defineIntent } from '@/lib/intents/define'

export const updateUserFullName = defineIntent({
  type: 'updateUserFullName',
  subject: 'account',
  worksWith: ['payments'],
  copy: {
    button: 'Change name',
    fulfilled: 'Your new name is saved.',
    unconfirmed: 'Your name has not changed.',
  },
  input: z.strictObject({}),
  refuse: (account) => (account.gigsUser ? null : 'noGigsUser'),
  payload: null,
  observe: ({ gigsUser }) => gigsUser?.fullName ?? '',
})
