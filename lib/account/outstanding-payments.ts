import {
  findSubscription,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'

/** Returns the payments that the user must confirm, and the failed payments that are still unpaid. */
export function outstandingPayments(account: Account): { toConfirm: Payment[]; failed: Payment[] } {
  const payments = account.payments ?? []
  return {
    toConfirm: payments.filter(({ status }) => status === 'requiresConfirmation'),
    failed: payments.filter((payment) => hasFailed(payment) && !isResolved(account, payment)),
  }
}

const hasFailed = ({ status }: Payment) => status === 'failed' || status === 'requiresPaymentMethod'

// A failed payment is resolved when a later payment for the same plan or add-on succeeded, or when that plan or
// add-on has ended. A failed checkout references nothing: nothing was bought, so nothing is owed.
function isResolved(account: Account, { references, createdAt }: Payment): boolean {
  const ids = references.map(({ id }) => id).filter((id) => isActive(account, id))
  return ids.every((paidFor) =>
    account.payments?.some(
      (later) =>
        later.status === 'succeeded' &&
        later.createdAt > createdAt &&
        later.references.some(({ id }) => id === paidFor),
    ),
  )
}

function isActive(account: Account, id: string): boolean {
  const found =
    findSubscription(account, id) ?? account.subscriptionAddons.find((addon) => addon.id === id)
  return found !== undefined && found.status !== 'ended'
}

/**
 * Returns the newest payment method that was saved after the last attempt of this payment, so the payment
 * failed with an older one. Returns null if there is none or the API does not return its age.
 */
export function newerMethod(account: Account, payment: Payment): PaymentMethod | null {
  const attemptedAt = Date.parse(payment.attemptedAt ?? payment.createdAt)
  const [newest] = (account.paymentMethods ?? [])
    .filter(
      ({ status, createdAt }) => status === 'available' && savedAt({ createdAt }) > attemptedAt,
    )
    .toSorted((a, b) => savedAt(b) - savedAt(a))
  return newest ?? null
}

const savedAt = ({ createdAt }: Pick<PaymentMethod, 'createdAt'>) => Date.parse(createdAt ?? '')

/**
 * Returns the next renewal date of the plans that a payment is for, or null if there is none. The API does not
 * return when it retries the failed payment itself (docs/gigs-api.md#payment).
 */
export function nextRenewal(account: Account, { references }: Payment): string | null {
  const renewals = references.flatMap(({ id }) => {
    const found = findSubscription(account, id)
    const isRenewing = found?.plan.validity.type === 'recurring' && !found.endedAt
    return isRenewing && found.currentPeriod ? [found.currentPeriod.end] : []
  })
  return renewals.toSorted().at(0) ?? null
}
