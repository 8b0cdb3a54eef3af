import { findSubscription, type Account, type Payment } from '@/lib/account'

/** The payments that wait for the customer, and those that could not be charged and still matter. */
export function duePayments(account: Account): { toConfirm: Payment[]; failed: Payment[] } {
  const payments = account.payments ?? []
  return {
    toConfirm: payments.filter(({ status }) => status === 'requiresConfirmation'),
    failed: payments.filter((payment) => isUnpaid(payment) && !isResolved(account, payment)),
  }
}

const isUnpaid = ({ status }: Payment) => status === 'failed' || status === 'requiresPaymentMethod'

// Nothing is owed any more once the same thing was paid later, or for what is gone. A failed checkout
// refers to nothing: nothing was bought, so there is nothing to pay.
function isResolved(account: Account, { references, createdAt }: Payment): boolean {
  const ids = references.map(({ id }) => id).filter((id) => isRunning(account, id))
  return ids.every((wanted) =>
    account.payments?.some(
      (later) =>
        later.status === 'succeeded' &&
        later.createdAt > createdAt &&
        later.references.some(({ id }) => id === wanted),
    ),
  )
}

function isRunning(account: Account, id: string): boolean {
  const owned =
    findSubscription(account, id) ?? account.subscriptionAddons.find((own) => own.id === id)
  return owned !== undefined && owned.status !== 'ended'
}
