import { z } from 'zod'
import { findPayment } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'
import { stateFact } from '@/lib/intents/facts'

export const confirmPayment = defineIntent({
  type: 'confirmPayment',
  subject: 'payment',
  worksWith: ['payments'],
  guide: {
    question: 'How do I let a customer confirm a payment?',
    fulfilled:
      'the status of the payment has changed to `pending`, `succeeded`, `refunded` or `disputed`',
  },
  input: z.strictObject({ payment: gigsId }),

  refuse(account, { payment }) {
    const found = findPayment(account, payment)
    if (!found) return 'notYours'
    return found.status === 'requiresConfirmation' ? null : 'nothingToConfirm'
  },

  payload: ({ payment }) => ({ payment }),
  observe(account, { payment }) {
    const found = findPayment(account, payment)
    return found ? stateFact(found.status, CONFIRMED.has(found.status)) : null
  },
})

// A payment that failed or needs another payment method was not confirmed (docs/gigs-api.md#payment).
const CONFIRMED = new Set(['pending', 'succeeded', 'refunded', 'disputed'])
