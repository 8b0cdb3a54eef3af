import type { ReactNode } from 'react'
import { todosOf, type Todo } from '@/components/account/todos'
import { IntentButton } from '@/components/connect/intent-button'
import { failureReason } from '@/components/payments/payment-labels'
import { declineMessage } from '@/components/subscriptions/porting-declines'
import { portingFields } from '@/components/subscriptions/porting-steps'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { lineName, type Account, type Payment, type Porting } from '@/lib/account/account'
import { brand, paymentHref } from '@/lib/brand'
import { type Display, formatDate, formatMoney, formatPhone, sumOf } from '@/lib/i18n/format'
import { purposeOf } from '@/lib/i18n/payment-words'
import { intents } from '@/lib/intents'

type Props = { account: Account; display: Display }

/** Renders what the customer should do as a short list, each entry with its one action; nothing without entries. */
export function TodoList({ account, display }: Props) {
  const todos = todosOf(account)
  if (todos.length === 0) return null
  return (
    <section aria-labelledby="todo" className="grid gap-4">
      <h2 id="todo" className="text-xl font-bold sm:text-2xl">
        To do
      </h2>
      <Card>
        <ul className="divide-y divide-border">
          {todos.map((todo) => (
            <Entry key={keyOf(todo)} {...{ todo, account, display }} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Entry({ todo, account, display }: Props & { todo: Todo }) {
  const { title, text, isUrgent, action, marks } = describe(todo, account, display)
  const heading = `todo-${keyOf(todo)}`
  return (
    <li className="todo" data-todo={todo.kind} data-urgent={isUrgent || undefined} {...marks}>
      <p>
        <strong id={heading}>{title}</strong> {text}
      </p>
      {action(heading)}
    </li>
  )
}

type Description = {
  title: string
  text?: string
  isUrgent?: boolean
  /** Renders the one action. `heading` is the id of the title. */
  action: (heading: string) => ReactNode
  marks?: Record<`data-${string}`, string | undefined>
}

function describe(todo: Todo, account: Account, display: Display): Description {
  switch (todo.kind) {
    case 'confirmPayment':
      return describeConfirmation(todo.payment, account, display)
    case 'failedPayments':
      return describeFailures(todo.payments, account, display)
    case 'invoice':
      return describeInvoice(todo, display)
    case 'porting':
      return describePorting(todo, account)
    case 'esim':
      return {
        title: `Install the eSIM of ${lineName(account, todo.subscription)}.`,
        text: 'It’s ready and takes about two minutes.',
        action: buttonOf('viewEsimInstallation', account, { subscription: todo.subscription.id }),
      }
    default:
      return {
        title: `${lineName(account, todo.subscription)} ends on ${formatDate(todo.endedAt, display)}.`,
        text: 'Changed your mind? Keep it, and it renews as before.',
        action: buttonOf('resumeSubscription', account, { subscription: todo.subscription.id }),
      }
  }
}

function describeConfirmation(payment: Payment, account: Account, display: Display): Description {
  const { id, status } = payment
  return {
    title: `Confirm your payment of ${paymentText(payment, account, display)}.`,
    text: 'Your bank needs your OK before it goes through.',
    isUrgent: true,
    action: buttonOf('confirmPayment', account, { payment: id }),
    marks: { 'data-payment': id, 'data-status': status },
  }
}

function describePorting(
  { subscription, porting }: Todo & { kind: 'porting' },
  account: Account,
): Description {
  return {
    ...portingText(porting),
    isUrgent: porting.status === 'declined',
    action: buttonOf('completePorting', account, portingFields(subscription.id, porting)),
    marks: { 'data-porting': porting.status },
  }
}

type ButtonType =
  | 'confirmPayment'
  | 'updatePaymentMethod'
  | 'completePorting'
  | 'viewEsimInstallation'
  | 'resumeSubscription'

/** Returns a function that renders the button of an intent. */
function buttonOf(type: ButtonType, account: Account, fields: Record<string, string> = {}) {
  const renderButton = (describedBy: string) => (
    <IntentButton
      intent={intents[type]}
      id={fields['payment'] ?? fields['subscription']}
      tone="primary"
      {...{ account, fields, describedBy }}
    />
  )
  return renderButton
}

function describeInvoice({ invoice, isOverdue }: Todo & { kind: 'invoice' }, display: Display) {
  const { id, total, dueAt } = invoice
  const due = dueAt ? ` was due on ${formatDate(dueAt, display)}` : ' is overdue'
  const amount = formatMoney(total, display)
  return {
    title: isOverdue
      ? `Your invoice of ${amount}${due}.`
      : `Pay your invoice of ${amount}${dueAt ? ` by ${formatDate(dueAt, display)}` : ''}.`,
    isUrgent: isOverdue,
    action: (describedBy: string) => (
      <a
        href={paymentHref(id)}
        className={buttonClassName('primary')}
        aria-describedby={describedBy}
      >
        {brand.billing.pay.label}
      </a>
    ),
    marks: { 'data-invoice': id } as const,
  }
}

function describeFailures(payments: Payment[], account: Account, display: Display): Description {
  const [first, ...others] = payments
  const next = 'Update your payment method so your plan stays active.'
  const shared = { isUrgent: true, action: buttonOf('updatePaymentMethod', account) }
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
    marks: { 'data-payment': first.id, 'data-status': first.status } as const,
  }
}

function paymentText(payment: Payment, account: Account, display: Display): string {
  const purposes = purposeOf(account, payment)
  const amount = formatMoney(payment.amount, display)
  return purposes.length > 0 ? `${amount} for ${purposes.join(' and ')}` : amount
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

function keyOf(todo: Todo): string {
  switch (todo.kind) {
    case 'confirmPayment':
      return todo.payment.id
    case 'failedPayments':
      return 'failed'
    case 'invoice':
      return todo.invoice.id
    default:
      return `${todo.kind}-${todo.subscription.id}`
  }
}
