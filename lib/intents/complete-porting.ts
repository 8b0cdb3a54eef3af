import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'
import { isRepairable } from '@/lib/intents/porting'

export const completePorting = defineIntent({
  type: 'completePorting',
  subject: 'subscription',
  worksWith: ['payments', 'billing'],
  copy: {
    button: 'Complete number transfer',
    fulfilled: 'We have your details. We’ll tell you here once your number has moved.',
    unconfirmed: 'We can’t see your details yet',
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
    if (!porting) return null
    const { status, declinedAttempts } = porting
    const value = `${status} ${declinedAttempts}`
    if (status !== 'declined') return stateFact(value, HANDED_IN.has(status))
    // Declined again: the details were handed in and came back in between.
    return { value, since: (before) => declinedAttempts > Number(before.split(' ')[1] ?? 0) }
  },
})

// Not those in which a transfer ends without the details: canceled, expired, failed.
const HANDED_IN = new Set(['initiated', 'pending', 'requested', 'completed'])
