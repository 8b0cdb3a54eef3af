import { paymentStatus, purposeOf, reasonLabel } from '@/components/payments/payment-labels'
import { Badge } from '@/components/ui/badge'
import type { Account, Payment } from '@/lib/account/account'
import { formatDate, formatMoney } from '@/lib/i18n/format'

type Props = { payments: Payment[]; account: Account; locale: string }

const MOST = 10

/** The newest payments, whatever became of them. */
export function RecentPayments({ payments, account, locale }: Props) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">Recent payments</summary>
      <ul className="grid pt-2">
        {payments.slice(0, MOST).map((payment) => (
          <li
            key={payment.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3 last:border-0"
          >
            <div className="grid gap-0.5">
              <p className="text-sm font-semibold">
                {[reasonLabel(payment.reason), ...purposeOf(account, payment)].join(' · ')}
              </p>
              <p className="text-sm text-soft">{formatDate(payment.createdAt, locale)}</p>
            </div>
            <p className="flex items-center gap-4">
              <Badge tone={paymentStatus(payment.status).tone}>
                {paymentStatus(payment.status).words}
              </Badge>
              <span className="font-semibold tabular-nums">
                {formatMoney(payment.amount, locale)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
