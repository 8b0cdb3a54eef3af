import { z } from 'zod'
import { findSubscription } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { isRepairable } from '@/lib/intents/porting'

export const completePorting = defineIntent({
  type: 'completePorting',
  subject: 'subscription',
  worksWith: ['payments', 'billing'],
  copy: {
    button: 'Complete number transfer',
    fulfilled: 'Your details are handed in. We tell you here once your number has moved.',
    unconfirmed: 'Some details for your number are still missing.',
  },
  // `returning` comes from the button of a customer who has been there before.
  input: z.strictObject({ subscription: gigsId, returning: z.literal('yes').optional() }),

  // Connect would show an overview without a form, or send the customer straight back.
  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (!found.porting) return 'noPorting'
    const { status, declinedCode } = found.porting
    if (status === 'informationRequired') return null
    if (status !== 'declined') return 'portingNotWaiting'
    return isRepairable(declinedCode) ? null : 'portingNotRepairable'
  },

  payload: ({ subscription, returning }) => ({
    subscription,
    ...(returning && { behavior: { hideIntroPage: true, hideOutroPage: true } }),
  }),
  observe(account, { subscription }) {
    const porting = findSubscription(account, subscription)?.porting
    return [porting?.status, porting?.declinedAttempts].join(' ')
  },
})
