import { z } from 'zod'
import { findPayment } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const confirmPayment = defineIntent({
  type: 'confirmPayment',
  subject: 'payment',
  worksWith: ['payments'],
  copy: {
    button: 'Confirm payment',
    fulfilled: 'Your payment is confirmed.',
    unconfirmed: 'Your payment is not confirmed yet.',
  },
  input: z.strictObject({ payment: gigsId }),

  refuse(account, { payment }) {
    const found = findPayment(account, payment)
    if (!found) return 'notYours'
    return found.status === 'requiresConfirmation' ? null : 'nothingToConfirm'
  },

  payload: ({ payment }) => ({ payment }),
  observe: (account, { payment }) => findPayment(account, payment)?.status ?? 'gone',
})
