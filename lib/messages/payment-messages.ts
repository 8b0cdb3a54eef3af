import { findPayment, findSubscription, type Account, type Payment } from '@/lib/account/account'
import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import { type Display, formatDate, formatList, formatMoney } from '@/lib/i18n/format'
import { failureReason, methodName, purposeOf } from '@/lib/i18n/payment-words'
import { addressOf } from '@/lib/intents/address'
import { numberOf } from '@/lib/messages/about-line'
import type { AccountMessage } from '@/lib/messages/kind'

/** Sent when a payment failed and is still unpaid. */
export const paymentFailed: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: (account) =>
    outstandingPayments(account).failed.map(({ id, attemptedAt, createdAt }) => ({
      subject: id,
      at: attemptedAt ?? createdAt,
    })),
  write({ account, display, subject }) {
    const payment = findPayment(account, subject)
    if (!payment) return null
    const amount = formatMoney(payment.amount, display)
    const isOpen = outstandingPayments(account).failed.some(({ id }) => id === subject)
    const hasNewMethod = newerMethod(account, payment) !== null
    return {
      subject: `Your payment of ${amount} failed`,
      preview: `${failureReason(payment)} Update your payment method to keep your plan.`,
      title: `Your payment of ${amount} failed`,
      paragraphs: [
        failureReason(payment),
        'Your plan is still there. Update your payment method so that it stays active.',
      ],
      facts: factsOf(payment, account, display),
      button: { label: 'Update payment method', path: addressOf('updatePaymentMethod', {}) },
      isOver: !isOpen || hasNewMethod,
    }
  },
}

// As long as a session at Connect lasts. Until then, the customer is probably confirming the payment there.
const CHECKOUT_MS = 10 * 60_000

/** Sent when the bank asks the customer to confirm a payment: at once for a renewal, else after the checkout. */
export const paymentToConfirm: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: (account) =>
    outstandingPayments(account).toConfirm.map(({ id, createdAt, reason }) => ({
      subject: id,
      at: createdAt,
      dueAt:
        reason === 'subscriptionRenewal'
          ? undefined
          : new Date(Date.parse(createdAt) + CHECKOUT_MS).toISOString(),
    })),
  write({ account, display, subject }) {
    const payment = findPayment(account, subject)
    if (!payment) return null
    const amount = formatMoney(payment.amount, display)
    return {
      subject: `Confirm your payment of ${amount}`,
      preview: 'Your bank needs your OK before it goes through.',
      title: `Confirm your payment of ${amount}`,
      paragraphs: [
        'Your bank needs your OK before this payment goes through. You are charged only after you confirm it.',
      ],
      facts: factsOf(payment, account, display),
      button: {
        label: 'Confirm payment',
        path: addressOf('confirmPayment', { payment: payment.id }),
      },
      isOver: payment.status !== 'requiresConfirmation',
    }
  },
}

/** Sent when the customer replaced the payment method. The first one, saved with an order, is no news. */
export const paymentMethodChanged: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ paymentMethods, payments }) =>
    (paymentMethods ?? [])
      .filter(({ id, status, createdAt }) => {
        const others = (paymentMethods ?? []).filter((other) => other.id !== id)
        const paidBefore = (payments ?? []).some(
          ({ createdAt: paidAt, method }) =>
            method && method.id !== id && isBefore(paidAt, createdAt),
        )
        const isSecond = others.some((other) => isBefore(other.createdAt, createdAt))
        return status === 'available' && (isSecond || paidBefore)
      })
      .map(({ id, createdAt }) => ({ subject: id, at: createdAt })),
  write({ account, display, subject, happenedAt }) {
    const method = account.paymentMethods?.find(({ id }) => id === subject)
    if (!method) return null
    const name = methodName(method)
    return {
      subject: 'Your payment method has changed',
      preview: `Your next payments use ${name}.`,
      title: 'Your payment method has changed',
      paragraphs: [`Your next payments use ${name}. If you didn’t change it, write to us at once.`],
      facts: [
        ['Payment method', name],
        ['Changed on', formatDate(happenedAt.toISOString(), display)],
      ],
      button: { label: 'See your payments', path: '/payments' },
    }
  },
}

const isBefore = (a: string | null | undefined, b: string | null | undefined) =>
  a != null && b != null && Date.parse(a) < Date.parse(b)

function factsOf(payment: Payment, account: Account, display: Display) {
  const purposes = purposeOf(account, payment)
  const lines = payment.references.flatMap(({ id }) => findSubscription(account, id) ?? [])
  return [
    ['Amount', formatMoney(payment.amount, display)] as const,
    ...(purposes.length > 0 ? [['For', formatList(purposes, display)] as const] : []),
    ...lines.flatMap(numberOf),
    ...(payment.method ? [['Payment method', methodName(payment.method)] as const] : []),
    ['Date', formatDate(payment.attemptedAt ?? payment.createdAt, display)] as const,
  ]
}
