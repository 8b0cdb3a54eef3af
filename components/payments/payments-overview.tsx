import { InvoicesDue, InvoicesSection } from '@/components/payments/invoices' // optional: invoices
import { PaymentHistory } from '@/components/payments/payment-history'
import { PaymentMethods } from '@/components/payments/payment-methods'
import { PaymentsDue } from '@/components/payments/payments-due'
import type { Account } from '@/lib/account/account'
import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import type { Display } from '@/lib/i18n/format'

type Props = {
  account: Account
  /** The number of the shown page of payments or invoices, from 1. */
  page: number
  display: Display
}

/** Renders what is due, then the payment methods and all payments; in a Billing project, the invoices. */
export function PaymentsOverview({ account, page, display }: Props) {
  // optional: invoices
  if (account.project.kind === 'billing') {
    return (
      <>
        <InvoicesDue {...{ account, display }} />
        <InvoicesSection {...{ account, page, display }} />
      </>
    )
  }
  // end of invoices
  const { toConfirm, failed } = outstandingPayments(account)
  const due = new Set([...toConfirm, ...failed].map(({ id }) => id))
  const hasOpenFailure = failed.some((payment) => !newerMethod(account, payment))
  return (
    <>
      <PaymentsDue {...{ account, display }} />
      <PaymentMethods {...{ account, display }} hasButton={!hasOpenFailure} />
      <PaymentHistory {...{ account, page, due, display }} />
    </>
  )
}
