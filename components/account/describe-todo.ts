import type { Todo } from '@/components/account/todos'
import { declineMessage } from '@/lib/i18n/porting-declines'
import { lineName, type Account, type Payment, type Porting } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { paymentHref } from '@/lib/brand-links'
import { type Display, formatDate, formatMoney, formatPhone, sumOf } from '@/lib/i18n/format'
import { failureReason, purposeOf } from '@/lib/i18n/payment-words'
import type { IntentType } from '@/lib/intents'

type Description = {
  title: string
  text?: string
  isUrgent?: boolean
  /** The one action: an intent with the fields of its form, or a link. */
  action: { intent: IntentType; fields?: Record<string, string> } | { href: string; label: string }
  marks?: Record<`data-${string}`, string>
}

/** Returns what an entry of the list of things to do says, and its action. */
export function describeTodo(todo: Todo, account: Account, display: Display): Description {
  switch (todo.kind) {
    case 'confirmPayment':
      return describeConfirmation(todo.payment, account, display)
    case 'failedPayments':
      return describeFailures(todo.payments, account, display)
    case 'invoice':
      return describeInvoice(todo, display)
    case 'porting':
      return describePorting(todo)
    case 'esim':
      return {
        title: `Install the eSIM of ${lineName(account, todo.subscription)}.`,
        text: 'It’s ready and takes about two minutes.',
        action: actionFor('viewEsimInstallation', todo),
      }
    default:
      return {
        title: `${lineName(account, todo.subscription)} ends on ${formatDate(todo.endedAt, display)}.`,
        text: 'Changed your mind? Keep it, and it renews as before.',
        action: actionFor('resumeSubscription', todo),
      }
  }
}

const actionFor = (intent: IntentType, { subscription }: { subscription: { id: string } }) => ({
  intent,
  fields: { subscription: subscription.id },
})

function describeConfirmation(payment: Payment, account: Account, display: Display): Description {
  const { id, status } = payment
  return {
    title: `Confirm your payment of ${paymentText(payment, account, display)}.`,
    text: 'Your bank needs your OK before it goes through.',
    isUrgent: true,
    action: { intent: 'confirmPayment', fields: { payment: id } },
    marks: { 'data-payment': id, 'data-status': status },
  }
}

function describeFailures(payments: Payment[], account: Account, display: Display): Description {
  const [first, ...others] = payments
  const next = 'Update your payment method so your plan stays active.'
  const shared = { isUrgent: true, action: { intent: 'updatePaymentMethod' } } as const
  if (!first || others.length > 0) {
    const total = sumOf(payments.map(({ amount }) => amount))
    const amounts = total.map((amount) => formatMoney(amount, display)).join(' and ')
    return {
      ...shared,
      title: `${payments.length} payments failed, ${amounts} in total.`,
      text: next,
    }
  }
  return {
    ...shared,
    title: `Your payment of ${paymentText(first, account, display)} failed.`,
    text: `${failureReason(first)} ${next}`,
    marks: { 'data-payment': first.id, 'data-status': first.status },
  }
}

function paymentText(payment: Payment, account: Account, display: Display): string {
  const purposes = purposeOf(account, payment)
  const amount = formatMoney(payment.amount, display)
  return purposes.length > 0 ? `${amount} for ${purposes.join(' and ')}` : amount
}

function describeInvoice(
  { invoice, isOverdue }: Todo & { kind: 'invoice' },
  display: Display,
): Description {
  const { id, total, dueAt } = invoice
  const amount = formatMoney(total, display)
  const date = dueAt ? formatDate(dueAt, display) : null
  const overdue = date ? `was due on ${date}` : 'is overdue'
  return {
    title: isOverdue
      ? `Your invoice of ${amount} ${overdue}.`
      : `Pay your invoice of ${amount}${date ? ` by ${date}` : ''}.`,
    isUrgent: isOverdue,
    action: { href: paymentHref(id), label: brand.billing.pay.label },
    marks: { 'data-invoice': id },
  }
}

function describePorting({ subscription, porting }: Todo & { kind: 'porting' }): Description {
  const { status } = porting
  return {
    ...portingText(porting),
    isUrgent: status === 'declined',
    action: { intent: 'completePorting', fields: portingFields(subscription.id, porting) },
    marks: { 'data-porting': status },
  }
}

function portingText({ status, phoneNumber, declinedCode }: Porting) {
  const number = formatPhone(phoneNumber)
  if (status !== 'declined') {
    return {
      title: `Finish moving ${number} to us.`,
      text: 'We need a few details from a bill of your old provider.',
    }
  }
  const { reason, nextStep } = declineMessage(declinedCode)
  return { title: `The transfer of ${number} was declined.`, text: `${reason} ${nextStep}` }
}

/**
 * Returns the fields of the form that completes a number transfer. Connect skips its introduction for a user who has
 * seen it before.
 */
export function portingFields(
  subscription: string,
  { status, declinedAttempts }: Porting,
): Record<string, string> {
  const isReturning = status === 'declined' || declinedAttempts > 0
  return { subscription, ...(isReturning && { returning: 'yes' }) }
}
