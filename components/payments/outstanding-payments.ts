import {
  findSubscription,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'

/** The payments that wait for the customer, and those that could not be charged and still matter. */
export function outstandingPayments(account: Account): { toConfirm: Payment[]; failed: Payment[] } {
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

/**
 * The newest payment method that was saved after this payment was last tried, so that it failed with
 * another one; null when there is none, or when the API does not say.
 */
export function newerMethod(account: Account, payment: Payment): PaymentMethod | null {
  const triedAt = Date.parse(payment.attemptedAt ?? payment.createdAt)
  const [newest] = (account.paymentMethods ?? [])
    .filter(({ status, createdAt }) => status === 'available' && savedAt({ createdAt }) > triedAt)
    .toSorted((a, b) => savedAt(b) - savedAt(a))
  return newest ?? null
}

const savedAt = ({ createdAt }: Pick<PaymentMethod, 'createdAt'>) => Date.parse(createdAt ?? '')

/**
 * The next day on which something that a payment is for is charged anyway; null when none is known. When a
 * failed payment itself is tried again the API does not say (docs/gigs-api.md#payment).
 */
export function nextChargeAt(account: Account, { references }: Payment): string | null {
  const ends = references.flatMap(({ id }) => {
    const found = findSubscription(account, id)
    const renews = found?.plan.validity.type === 'recurring' && !found.endedAt
    return renews && found.currentPeriod ? [found.currentPeriod.end] : []
  })
  return ends.toSorted().at(0) ?? null
}
