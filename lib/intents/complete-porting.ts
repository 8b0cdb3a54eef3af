import { z } from 'zod'
import { findSubscription } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'
import { isRepairable } from '@/lib/intents/porting'

export const completePorting = defineIntent({
  type: 'completePorting',
  subject: 'subscription',
  worksWith: ['payments', 'billing'],
  guide: {
    question: 'How do I let a customer finish a number transfer?',
    fulfilled:
      'the status of the transfer has changed to `initiated`, `pending`, `requested` or `completed`, or it was declined once more',
  },
  // The button submits `returning` for a customer who has used Connect before.
  input: z.strictObject({ subscription: gigsId, returning: z.literal('yes').optional() }),

  // Checked here, because Connect would show an overview without a form, or redirect back at once.
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
    if (status !== 'declined') return stateFact(value, SUBMITTED.has(status))
    // Another decline means that the details were submitted in between.
    return { value, since: (before) => declinedAttempts > Number(before.split(' ')[1] ?? 0) }
  },
})

// Excludes the statuses of a transfer that ended without the details: canceled, expired, failed.
const SUBMITTED = new Set(['initiated', 'pending', 'requested', 'completed'])
