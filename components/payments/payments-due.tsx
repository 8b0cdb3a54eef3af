import type { ReactNode } from 'react'
import { AccountIntents } from '@/components/account/account-intents'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { DueCard, DueSection } from '@/components/payments/due-card'
import type { Account, Payment } from '@/lib/account/account'
import { newerMethod, nextRenewal, outstandingPayments } from '@/lib/account/outstanding-payments'
import { type Display, formatDate, formatMoney } from '@/lib/i18n/format'
import { failureReason, methodName, titleOf } from '@/lib/i18n/payment-words'
import { useTranslator } from '@/lib/i18n/request'

type Props = { account: Account; display: Display }

/** Renders the payments that need the user's attention, or nothing if all are paid. */
export function PaymentsDue({ account, display }: Props) {
  const t = useTranslator()
  const { toConfirm, failed } = outstandingPayments(account)
  const waiting = failed.filter((payment) => newerMethod(account, payment))
  const open = failed.filter((payment) => !waiting.includes(payment))
  const isPayable = account.project.kind === 'payments'
  if (!isPayable || toConfirm.length + failed.length === 0) return null
  return (
    <DueSection {...(toConfirm.length + open.length === 0 && { title: t('payments.due.open') })}>
      {toConfirm.map((payment) => (
        <PaymentToConfirm key={payment.id} {...{ payment, account, display }} />
      ))}
      {open.length > 0 && <FailedPayments payments={open} {...{ account, display }} />}
      {waiting.map((payment) => (
        <RetriedPayment key={payment.id} {...{ payment, account, display }} />
      ))}
    </DueSection>
  )
}

function PaymentToConfirm({ payment, ...rest }: Props & { payment: Payment }) {
  const t = useTranslator()
  const heading = `payment-${payment.id}`
  return (
    <DueCard tone="wait" heading={heading} title={t('payments.due.confirm.title')}>
      <PaymentFacts payment={payment} {...rest} />
      <p className="text-sm text-muted-foreground">{t('payments.due.confirm.text')}</p>
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
    </DueCard>
  )
}

// One new payment method resolves all failed payments, so there is one button.
function FailedPayments({ payments, ...rest }: Props & { payments: Payment[] }) {
  const t = useTranslator()
  const heading = 'failed-payments'
  const title = t('payments.due.failed.title', { count: payments.length })
  return (
    <DueCard tone="alarm" heading={heading} title={title}>
      {payments.map((payment) => (
        <div key={payment.id} className="grid gap-1">
          <PaymentFacts payment={payment} {...rest} />
          <p className="text-sm font-medium text-destructive">{failureReason(payment, t)}</p>
        </div>
      ))}
      <p className="text-sm text-muted-foreground">{t('payments.due.failed.text')}</p>
      <div className="flex flex-wrap gap-3">
        <AccountIntents
          place="payments"
          account={rest.account}
          tone="primary"
          describedBy={heading}
        />
      </div>
    </DueCard>
  )
}

// The user has since saved a new payment method, so this is not an alarm and needs no action.
function RetriedPayment({ payment, account, display }: Props & { payment: Payment }) {
  const t = useTranslator()
  const heading = `payment-${payment.id}`
  const method = newerMethod(account, payment)
  const renewsAt = nextRenewal(account, payment)
  return (
    <DueCard tone="wait" heading={heading} title={t('payments.due.retried.title')}>
      <PaymentFacts {...{ payment, account, display }} />
      <p className="text-sm text-muted-foreground">
        {t.rich('payments.due.retried.text', {
          name: method ? methodName(method, t) : '',
          method: emphasized,
        })}{' '}
        {renewsAt &&
          `${t('payments.due.retried.renewal', { date: formatDate(renewsAt, display) })} `}
        {t('payments.due.retried.nothingToDo')}
      </p>
    </DueCard>
  )
}

const emphasized = (text: ReactNode) => (
  <span className="font-semibold text-foreground">{text}</span>
)

function PaymentFacts({ payment, account, display }: Props & { payment: Payment }) {
  const t = useTranslator()
  const { id, amount, createdAt, status } = payment
  return (
    <div
      data-payment={id}
      data-status={status}
      className="flex flex-wrap items-baseline justify-between gap-x-4"
    >
      <p className="font-display text-3xl font-bold tabular-nums">{formatMoney(amount, display)}</p>
      <p className="text-sm text-muted-foreground">
        {titleOf(account, payment, t)} · {formatDate(createdAt, display)}
      </p>
    </div>
  )
}
