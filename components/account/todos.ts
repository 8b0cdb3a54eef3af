import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import {
  isInUse,
  type Account,
  type Invoice,
  type Payment,
  type Porting,
  type Subscription,
} from '@/lib/account/account'
import { intents } from '@/lib/intents'
import { isRepairable } from '@/lib/intents/porting'

/** Something that the customer should do. */
export type Todo =
  | { kind: 'confirmPayment'; payment: Payment }
  | { kind: 'failedPayments'; payments: Payment[] }
  | { kind: 'invoice'; invoice: Invoice; isOverdue: boolean }
  | { kind: 'porting'; subscription: Subscription; porting: Porting }
  | { kind: 'esim'; subscription: Subscription }
  | { kind: 'ending'; subscription: Subscription; endedAt: string }

/** Returns what the customer should do, most urgent first. */
export function todosOf(account: Account): Todo[] {
  const lines = account.subscriptions.filter(({ status }) => status !== 'ended')
  const invoices = openInvoices(account)
  return [
    ...openPayments(account),
    ...invoices.filter(({ isOverdue }) => isOverdue),
    ...lines.flatMap(openPorting),
    ...lines.filter((line) => isInstallable(account, line)).map(esimTodo),
    ...invoices.filter(({ isOverdue }) => !isOverdue),
    ...lines.flatMap((line) => endingTodo(account, line)).toSorted(bySoonestEnd),
  ]
}

// One new payment method resolves all failed payments. A payment that failed before the newest method was saved needs
// nothing from the customer.
function openPayments(account: Account): Todo[] {
  if (account.project.kind !== 'payments') return []
  const { toConfirm, failed } = outstandingPayments(account)
  const payments = failed.filter((payment) => !newerMethod(account, payment))
  return [
    ...toConfirm.map((payment) => ({ kind: 'confirmPayment' as const, payment })),
    ...(payments.length > 0 ? [{ kind: 'failedPayments' as const, payments }] : []),
  ]
}

const openInvoices = ({ invoices }: Account) =>
  (invoices ?? [])
    .filter(({ status }) => status === 'finalized')
    .map((invoice) => ({ kind: 'invoice' as const, invoice, isOverdue: isOverdue(invoice) }))

const isOverdue = ({ overdueAt }: Invoice) =>
  overdueAt != null && Date.parse(overdueAt) < Date.now()

function openPorting(subscription: Subscription): Todo[] {
  const { porting } = subscription
  if (!porting) return []
  const { status, declinedCode } = porting
  const isWaiting =
    status === 'informationRequired' || (status === 'declined' && isRepairable(declinedCode))
  return isWaiting ? [{ kind: 'porting', subscription, porting }] : []
}

/** Returns whether the eSIM of a line is ready to be installed and the line has not been used yet. */
function isInstallable(account: Account, subscription: Subscription): boolean {
  if (subscription.endedAt || isInUse(account, subscription)) return false
  return mayStart(account, subscription, 'viewEsimInstallation')
}

const esimTodo = (subscription: Subscription) => ({ kind: 'esim' as const, subscription })

function endingTodo(account: Account, subscription: Subscription) {
  const { endedAt } = subscription
  if (!endedAt || !mayStart(account, subscription, 'resumeSubscription')) return []
  return [{ kind: 'ending' as const, subscription, endedAt }]
}

const bySoonestEnd = (a: { endedAt: string }, b: { endedAt: string }) =>
  a.endedAt < b.endedAt ? -1 : 1

// While Gigs is unreachable, the entry stays with a disabled button.
function mayStart(
  account: Account,
  { id }: Subscription,
  type: 'viewEsimInstallation' | 'resumeSubscription',
): boolean {
  const prepared = intents[type].prepare(account, { subscription: id })
  return prepared.ok || prepared.refusal === 'unreachable'
}
