import type { Todo } from '@/components/account/todos'
import {
  lineName,
  type Account,
  type Invoice,
  type Payment,
  type Porting,
} from '@/lib/account/account'
import { paymentHref } from '@/lib/brand-links'
import {
  type Display,
  formatDate,
  formatList,
  formatMoney,
  formatPhone,
  sumOf,
} from '@/lib/i18n/format'
import { failureReason, purposeOf } from '@/lib/i18n/payment-words'
import { declineMessage } from '@/lib/i18n/porting-declines'
import { type Translator, translatorFor } from '@/lib/i18n/translator'
import type { IntentType } from '@/lib/intents'

type Description = {
  title: string
  text?: string
  isUrgent?: boolean
  /** The one action: an intent with the fields of its form, or a link. */
  action: { intent: IntentType; fields?: Record<string, string> } | { href: string; label: string }
  marks?: Record<`data-${string}`, string>
}

type Context = { account: Account; display: Display; t: Translator }

/** Returns what an entry of the list of things to do says, and its action. */
export function describeTodo(todo: Todo, account: Account, display: Display): Description {
  const t = translatorFor(display.locale)
  const context = { account, display, t }
  switch (todo.kind) {
    case 'confirmPayment':
      return describeConfirmation(todo.payment, context)
    case 'failedPayments':
      return describeFailures(todo.payments, context)
    case 'invoice':
      return describeInvoice(todo, context)
    case 'porting':
      return describePorting(todo, t)
    case 'esim':
      return {
        title: t('account.todo.esim.title', { line: lineName(account, todo.subscription) }),
        text: t('account.todo.esim.text'),
        action: actionFor('viewEsimInstallation', todo),
      }
    default:
      return {
        title: t('account.todo.ending.title', {
          line: lineName(account, todo.subscription),
          date: formatDate(todo.endedAt, display),
        }),
        text: t('account.todo.ending.text'),
        action: actionFor('resumeSubscription', todo),
      }
  }
}

const actionFor = (intent: IntentType, { subscription }: { subscription: { id: string } }) => ({
  intent,
  fields: { subscription: subscription.id },
})

function describeConfirmation(payment: Payment, context: Context): Description {
  const { t } = context
  const { id, status } = payment
  const { amount, purpose } = factsOf(payment, context)
  return {
    title: purpose
      ? t('account.todo.confirmPayment.titleWithPurpose', { amount, purpose })
      : t('account.todo.confirmPayment.title', { amount }),
    text: t('account.todo.confirmPayment.text'),
    isUrgent: true,
    action: { intent: 'confirmPayment', fields: { payment: id } },
    marks: { 'data-payment': id, 'data-status': status },
  }
}

function describeFailures(payments: Payment[], context: Context): Description {
  const { display, t } = context
  const [first, ...others] = payments
  const next = t('account.todo.failedPayments.next')
  const shared = { isUrgent: true, action: { intent: 'updatePaymentMethod' } } as const
  if (!first || others.length > 0) {
    const totals = sumOf(payments.map(({ amount }) => amount))
    const amounts = formatList(
      totals.map((total) => formatMoney(total, display)),
      display,
    )
    const title = t('account.todo.failedPayments.several', { count: payments.length, amounts })
    return { ...shared, title, text: next }
  }
  const { amount, purpose } = factsOf(first, context)
  return {
    ...shared,
    title: purpose
      ? t('account.todo.failedPayments.oneWithPurpose', { amount, purpose })
      : t('account.todo.failedPayments.one', { amount }),
    text: `${failureReason(first, t)} ${next}`,
    marks: { 'data-payment': first.id, 'data-status': first.status },
  }
}

const factsOf = (payment: Payment, { account, display, t }: Context) => ({
  amount: formatMoney(payment.amount, display),
  purpose: formatList(purposeOf(account, payment, t), display),
})

function describeInvoice(
  { invoice, isOverdue }: Todo & { kind: 'invoice' },
  context: Context,
): Description {
  return {
    title: invoiceTitle(invoice, isOverdue, context),
    isUrgent: isOverdue,
    action: { href: paymentHref(invoice.id), label: context.t('brand.billing.pay') },
    marks: { 'data-invoice': invoice.id },
  }
}

function invoiceTitle({ total, dueAt }: Invoice, isOverdue: boolean, { display, t }: Context) {
  const amount = formatMoney(total, display)
  if (!dueAt) {
    return isOverdue
      ? t('account.todo.invoice.overdue', { amount })
      : t('account.todo.invoice.due', { amount })
  }
  const date = formatDate(dueAt, display)
  return isOverdue
    ? t('account.todo.invoice.wasDue', { amount, date })
    : t('account.todo.invoice.dueBy', { amount, date })
}

function describePorting(
  { subscription, porting }: Todo & { kind: 'porting' },
  t: Translator,
): Description {
  const { status } = porting
  return {
    ...portingText(porting, t),
    isUrgent: status === 'declined',
    action: { intent: 'completePorting', fields: portingFields(subscription.id, porting) },
    marks: { 'data-porting': status },
  }
}

function portingText({ status, phoneNumber, declinedCode }: Porting, t: Translator) {
  const number = formatPhone(phoneNumber)
  if (status !== 'declined') {
    return {
      title: t('account.todo.porting.title', { number }),
      text: t('account.todo.porting.text'),
    }
  }
  const { reason, nextStep } = declineMessage(t, declinedCode)
  return { title: t('account.todo.porting.declined', { number }), text: `${reason} ${nextStep}` }
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
