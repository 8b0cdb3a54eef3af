import { CircleAlert, Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { AccountIntents } from '@/components/account/account-intents'
import {
  outstandingPayments,
  newerMethod,
  nextChargeAt,
} from '@/components/payments/outstanding-payments'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import {
  failureReason,
  methodName,
  purposeOf,
  reasonLabel,
} from '@/components/payments/payment-labels'
import { Card } from '@/components/ui/card'
import type { Account, Payment } from '@/lib/account/account'
import { formatDate, formatMoney } from '@/lib/i18n/format'

type Props = { account: Account; locale: string }

/** What has to be paid before anything else on the dashboard matters; nothing when all is paid. */
export function PaymentsDue({ account, locale }: Props) {
  const { toConfirm, failed } = outstandingPayments(account)
  const waiting = failed.filter((payment) => newerMethod(account, payment))
  const open = failed.filter((payment) => !waiting.includes(payment))
  const isPayable = account.project.kind === 'payments'
  if (!isPayable || toConfirm.length + failed.length === 0) return null
  return (
    <section aria-labelledby="due" className="grid gap-5">
      <h2 id="due" className="text-2xl font-bold">
        Needs your attention
      </h2>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {toConfirm.map((payment) => (
          <ToConfirm key={payment.id} {...{ payment, account, locale }} />
        ))}
        {open.length > 0 && <Failed payments={open} {...{ account, locale }} />}
        {waiting.map((payment) => (
          <Waiting key={payment.id} {...{ payment, account, locale }} />
        ))}
      </div>
    </section>
  )
}

function ToConfirm({ payment, ...rest }: Props & { payment: Payment }) {
  const heading = `payment-${payment.id}`
  return (
    <Due tone="wait" heading={heading} title="Confirm a payment">
      <Facts payment={payment} {...rest} />
      <p className="text-sm text-soft">Your bank wants you to confirm that it is you who pays.</p>
      <div className="flex flex-wrap gap-3">
        {intentsFor('payment').map((intent) => (
          <IntentButton
            key={intent.type}
            intent={intent}
            id={payment.id}
            account={rest.account}
            tone="primary"
            describedBy={heading}
          />
        ))}
      </div>
    </Due>
  )
}

// One new payment method serves them all, so there is one button.
function Failed({ payments, ...rest }: Props & { payments: Payment[] }) {
  const heading = 'failed-payments'
  const title = payments.length === 1 ? 'A payment failed' : `${payments.length} payments failed`
  return (
    <Due tone="alarm" heading={heading} title={title}>
      {payments.map((payment) => (
        <div key={payment.id} className="grid gap-1">
          <Facts payment={payment} {...rest} />
          <p className="text-sm font-medium text-alarm">{failureReason(payment)}</p>
        </div>
      ))}
      <p className="text-sm text-soft">
        Give us another payment method, so that the next charge goes through and your plan keeps
        running.
      </p>
      <div className="flex flex-wrap gap-3">
        <AccountIntents
          place="payments"
          account={rest.account}
          tone="primary"
          describedBy={heading}
        />
      </div>
    </Due>
  )
}

// The customer has done their part, so nothing here is an alarm and nothing is asked of them again.
function Waiting({ payment, account, locale }: Props & { payment: Payment }) {
  const heading = `payment-${payment.id}`
  const method = newerMethod(account, payment)
  const next = nextChargeAt(account, payment)
  return (
    <Due tone="wait" heading={heading} title="A payment is still open">
      <Facts {...{ payment, account, locale }} />
      <p className="text-sm text-soft">
        It failed with your former payment method. Since then you have saved{' '}
        <span className="font-semibold text-ink">{method && methodName(method)}</span>. We do not
        know yet when this payment is tried again.
        {next && ` Your next renewal is on ${formatDate(next, locale)}.`} There is nothing more to
        do now.
      </p>
      <div className="flex flex-wrap gap-3">
        <AccountIntents place="payments" account={account} describedBy={heading} />
      </div>
    </Due>
  )
}

type Frame = { tone: keyof typeof looks; heading: string; title: string; children: ReactNode }

const looks = {
  wait: { edge: 'border-wait', ink: 'text-wait', Icon: Clock },
  alarm: { edge: 'border-alarm', ink: 'text-alarm', Icon: CircleAlert },
}

function Due({ tone, heading, title, children }: Frame) {
  const { edge, ink, Icon } = looks[tone]
  return (
    <Card as="article" aria-labelledby={heading} edge={edge} className="grid gap-4 p-6">
      <h3 id={heading} className={`flex items-center gap-2 text-xl font-bold ${ink}`}>
        <Icon className="size-5" aria-hidden="true" />
        {title}
      </h3>
      {children}
    </Card>
  )
}

function Facts({ payment, account, locale }: Props & { payment: Payment }) {
  const { id, amount, reason, createdAt, status } = payment
  return (
    <div
      data-payment={id}
      data-status={status}
      className="flex flex-wrap items-baseline justify-between gap-x-4"
    >
      <p className="text-2xl font-bold tabular-nums">{formatMoney(amount, locale)}</p>
      <p className="text-sm text-soft">
        {[reasonLabel(reason), ...purposeOf(account, payment), formatDate(createdAt, locale)].join(
          ' · ',
        )}
      </p>
    </div>
  )
}
