import type { BadgeTone } from '@/components/ui/badge'
import type { Payment } from '@/lib/account/account'

const failures = new Map([
  ['paymentCardDeclined', 'Your bank declined the card.'],
  ['paymentCardInsufficientFunds', 'Your card has insufficient funds.'],
  ['paymentCardExpired', 'Your card has expired.'],
  ['paymentCardCvcInvalid', 'The card’s security code is wrong.'],
  ['paymentCardNumberInvalid', 'The card number is wrong.'],
  ['paymentCardNotSupported', 'We don’t accept this type of card.'],
  ['paymentMethodDeclined', 'Your payment method was declined.'],
  ['paymentMethodAccountInvalid', 'We can’t charge the account behind your payment method.'],
  ['paymentMethodRequired', 'You have no payment method that we can charge.'],
])

/** Returns why a payment failed, by its code (docs/gigs-api.md#error-codes). Codes are an open set. */
export function failureReason({ status, failureCode }: Payment): string {
  const known = failures.get(failureCode ?? '')
  if (known) return known
  return status === 'requiresPaymentMethod'
    ? 'You have no payment method that we can charge.'
    : 'The payment did not go through.'
}

const statuses = new Map<string, { tone: BadgeTone; label: string }>([
  ['succeeded', { tone: 'good', label: 'Paid' }],
  ['pending', { tone: 'wait', label: 'Processing' }],
  ['failed', { tone: 'alarm', label: 'Failed' }],
  ['refunded', { tone: 'off', label: 'Refunded' }],
  ['disputed', { tone: 'wait', label: 'Disputed' }],
  ['requiresConfirmation', { tone: 'wait', label: 'To confirm' }],
  ['requiresPaymentMethod', { tone: 'alarm', label: 'Unpaid' }],
])

/** Returns the badge of a payment status. An unknown status is its own label. */
export const paymentStatus = (status: string) =>
  statuses.get(status) ?? { tone: 'off' as const, label: status }
