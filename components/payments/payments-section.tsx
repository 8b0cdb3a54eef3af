import { AccountIntents, hasAccountIntents } from '@/components/account/account-intents'
import { paymentStatus } from '@/components/payments/payment-labels'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Account, Payment, PaymentMethod } from '@/lib/account/account'
import { type Display, formatDate, formatMoney } from '@/lib/i18n/format'
import { methodType, purposeOf, reasonLabel } from '@/lib/i18n/payment-words'

type Props = { account: Account; display: Display }

const MAX_PAYMENTS = 10

/** Renders the payment methods and the most recent payments. */
export function PaymentsSection({ account, display }: Props) {
  // In a Billing project, the partner charges the customer and Gigs has no use for a payment method.
  const methods = (account.project.kind === 'payments' && account.paymentMethods) || []
  const payments = account.payments ?? []
  const hasButtons = hasAccountIntents(account, 'payments')
  if (!hasButtons && methods.length + payments.length === 0) return null
  return (
    <section aria-labelledby="payments" className="grid gap-5">
      <h2 id="payments" className="text-2xl font-bold">
        Payments
      </h2>
      {(hasButtons || methods.length > 0) && (
        <Card className="flex flex-wrap items-center justify-between gap-4 p-6">
          <PaymentMethods methods={account.paymentMethods} />
          <div className="flex flex-wrap gap-3 empty:hidden">
            <AccountIntents place="payments" account={account} describedBy="payments" />
          </div>
        </Card>
      )}
      {payments.length > 0 && (
        <RecentPayments payments={payments.slice(0, MAX_PAYMENTS)} {...{ account, display }} />
      )}
    </section>
  )
}

function PaymentMethods({ methods }: { methods: PaymentMethod[] | null }) {
  if (!methods) {
    return (
      <p className="text-muted-foreground">
        Our network partner stores your payment method for us.
      </p>
    )
  }
  if (methods.length === 0) {
    return <p className="text-muted-foreground">You have no saved payment method yet.</p>
  }
  return (
    <ul className="grid gap-1">
      {methods.map((method) => (
        <li key={method.id} data-payment-method={method.id}>
          <span className="font-semibold">{methodType(method)}</span>
          {method.last4 && <span className="text-muted-foreground"> ending in {method.last4}</span>}
          {method.status === 'requiresConfirmation' && (
            <span className="text-muted-foreground">, not confirmed yet</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function RecentPayments({ payments, account, display }: Props & { payments: Payment[] }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">Recent payments</summary>
      <ul className="grid pt-2">
        {payments.map((payment) => (
          <li
            key={payment.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-border py-3 last:border-0"
          >
            <div className="grid gap-0.5">
              <p className="text-sm font-semibold">
                {[reasonLabel(payment.reason), ...purposeOf(account, payment)].join(' · ')}
              </p>
              <p className="text-sm text-muted-foreground">
                {formatDate(payment.createdAt, display)}
              </p>
            </div>
            <p className="flex items-center gap-4">
              <Badge tone={paymentStatus(payment.status).tone}>
                {paymentStatus(payment.status).label}
              </Badge>
              <span className="font-semibold tabular-nums">
                {formatMoney(payment.amount, display)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
