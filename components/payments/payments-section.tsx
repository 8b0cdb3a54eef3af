import { AccountIntents, hasAccountIntents } from '@/components/account/account-intents'
import { methodKind } from '@/components/payments/payment-labels'
import { RecentPayments } from '@/components/payments/recent-payments'
import { Card } from '@/components/ui/card'
import type { Account, PaymentMethod } from '@/lib/account/account'

type Props = { account: Account; locale: string }

/** How the customer pays, and what was paid of late. */
export function PaymentsSection({ account, locale }: Props) {
  const methods = account.paymentMethods ?? []
  const payments = account.payments ?? []
  const isPaying = hasAccountIntents(account, 'payments')
  if (!isPaying && methods.length + payments.length === 0) return null
  return (
    <section aria-labelledby="payments" className="grid gap-5">
      <h2 id="payments" className="text-2xl font-bold">
        Payments
      </h2>
      {(isPaying || methods.length > 0) && (
        <Card className="flex flex-wrap items-center justify-between gap-4 p-6">
          <Methods methods={account.paymentMethods} />
          <div className="flex flex-wrap gap-3 empty:hidden">
            <AccountIntents place="payments" account={account} describedBy="payments" />
          </div>
        </Card>
      )}
      {payments.length > 0 && <RecentPayments {...{ payments, account, locale }} />}
    </section>
  )
}

function Methods({ methods }: { methods: PaymentMethod[] | null }) {
  if (!methods) return <p className="text-soft">Your payment method is kept at our network.</p>
  if (methods.length === 0) return <p className="text-soft">No payment method is saved yet.</p>
  return (
    <ul className="grid gap-1">
      {methods.map((method) => (
        <li key={method.id} data-payment-method={method.id}>
          <span className="font-semibold">{methodKind(method)}</span>
          {method.last4 && <span className="text-soft"> ending in {method.last4}</span>}
          {method.status === 'requiresConfirmation' && (
            <span className="text-soft">, not confirmed yet</span>
          )}
        </li>
      ))}
    </ul>
  )
}
