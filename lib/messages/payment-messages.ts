import { findPayment, findSubscription, type Payment } from '@/lib/account/account'
import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import { formatDate, formatList, formatMoney } from '@/lib/i18n/format'
import { failureReason, methodName, purposeOf } from '@/lib/i18n/payment-words'
import { addressOf } from '@/lib/intents/address'
import { numberOf } from '@/lib/messages/about-line'
import type { AccountMessage, Occasion } from '@/lib/messages/kind'

/** Sent when a payment failed and is still unpaid. */
export const paymentFailed: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: (account) =>
    outstandingPayments(account).failed.map(({ id, attemptedAt, createdAt }) => ({
      subject: id,
      at: attemptedAt ?? createdAt,
    })),
  write(occasion) {
    const { account, display, t, subject } = occasion
    const payment = findPayment(account, subject)
    if (!payment) return null
    const title = t('emails.paymentFailed.title', { amount: formatMoney(payment.amount, display) })
    const isOpen = outstandingPayments(account).failed.some(({ id }) => id === subject)
    const hasNewMethod = newerMethod(account, payment) !== null
    const reason = failureReason(payment, t)
    return {
      subject: title,
      preview: `${reason} ${t('emails.paymentFailed.previewAdvice')}`,
      title,
      paragraphs: [reason, t('emails.paymentFailed.text')],
      facts: factsOf(payment, occasion),
      button: {
        label: t('emails.buttons.updatePaymentMethod'),
        path: addressOf('updatePaymentMethod', {}),
      },
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
  write(occasion) {
    const { account, display, t, subject } = occasion
    const payment = findPayment(account, subject)
    if (!payment) return null
    const amount = formatMoney(payment.amount, display)
    const title = t('emails.paymentToConfirm.title', { amount })
    return {
      subject: title,
      preview: t('emails.paymentToConfirm.preview'),
      title,
      paragraphs: [t('emails.paymentToConfirm.text')],
      facts: factsOf(payment, occasion),
      button: {
        label: t('intents.confirmPayment.button'),
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
  write({ account, display, t, subject, happenedAt }) {
    const found = account.paymentMethods?.find(({ id }) => id === subject)
    if (!found) return null
    const method = methodName(found, t)
    const title = t('emails.paymentMethodChanged.title')
    return {
      subject: title,
      preview: t('emails.paymentMethodChanged.preview', { method }),
      title,
      paragraphs: [t('emails.paymentMethodChanged.text', { method })],
      facts: [
        [t('emails.facts.paymentMethod'), method],
        [t('emails.facts.changedOn'), formatDate(happenedAt.toISOString(), display)],
      ],
      button: { label: t('emails.buttons.seePayments'), path: '/payments' },
    }
  },
}

const isBefore = (a: string | null | undefined, b: string | null | undefined) =>
  a != null && b != null && Date.parse(a) < Date.parse(b)

function factsOf(payment: Payment, { account, display, t }: Occasion) {
  const purposes = purposeOf(account, payment, t)
  const lines = payment.references.flatMap(({ id }) => findSubscription(account, id) ?? [])
  return [
    [t('emails.facts.amount'), formatMoney(payment.amount, display)] as const,
    ...(purposes.length > 0
      ? [[t('emails.facts.for'), formatList(purposes, display)] as const]
      : []),
    ...lines.flatMap((line) => numberOf(line, t)),
    ...(payment.method
      ? [[t('emails.facts.paymentMethod'), methodName(payment.method, t)] as const]
      : []),
    [
      t('emails.facts.date'),
      formatDate(payment.attemptedAt ?? payment.createdAt, display),
    ] as const,
  ]
}
