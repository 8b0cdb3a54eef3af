import Link from 'next/link'
import { paymentStatus } from '@/components/payments/payment-labels'
import { Badge } from '@/components/ui/badge'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Account, Payment } from '@/lib/account/account'
import { type Display, formatDate, formatMoney } from '@/lib/i18n/format'
import { methodName, titleOf } from '@/lib/i18n/payment-words'
import { useTranslator } from '@/lib/i18n/request'

/** The number of payments or invoices on a page. */
export const PAGE_SIZE = 20

type Props = {
  account: Account
  display: Display
  /** The number of this page, from 1. */
  page: number
  /** The ids of payments that a card above shows with the same marks. */
  due: ReadonlySet<string>
}

/** Renders one page of the payments, newest first. */
export function PaymentHistory({ account, page, due, display }: Props) {
  const t = useTranslator()
  const payments = account.payments ?? []
  const shown = payments.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return (
    <section aria-labelledby="history" className="grid gap-4">
      <h2 id="history" className="text-xl font-bold sm:text-2xl">
        {t('payments.history.heading')}
      </h2>
      {payments.length === 0 ? (
        <Empty account={account} />
      ) : (
        <Card className="px-5 sm:px-6">
          <ul className="divide-y divide-border">
            {shown.map((payment) => (
              <Row
                key={payment.id}
                isDue={due.has(payment.id)}
                {...{ payment, account, display }}
              />
            ))}
          </ul>
        </Card>
      )}
      <Pages current={page} count={pageCount(payments)} />
    </section>
  )
}

function Empty({ account: { payments } }: { account: Account }) {
  const t = useTranslator()
  if (!payments) return <p className="text-muted-foreground">{t('payments.history.notListed')}</p>
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-muted-foreground">{t('payments.history.none')}</p>
      <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
        {t('account.links.plans')}
      </Link>
    </div>
  )
}

/** Returns the number of pages of a list, at least 1. */
export const pageCount = (items: readonly unknown[] | null) =>
  Math.max(1, Math.ceil((items?.length ?? 0) / PAGE_SIZE))

type RowProps = { payment: Payment; account: Account; display: Display; isDue: boolean }

function Row({ payment, account, display, isDue }: RowProps) {
  const t = useTranslator()
  const { id, amount, createdAt, status, method, refunded, receipt } = payment
  const { tone, label } = paymentStatus(status, t)
  return (
    <li
      id={`row-${id}`}
      className="payment-row"
      {...(!isDue && { 'data-payment': id, 'data-status': status })}
    >
      <div className="[grid-area:what]">
        <p className="text-base font-semibold text-foreground">{titleOf(account, payment, t)}</p>
        {refunded && <Refund {...{ refunded, payment, display }} />}
      </div>
      <p className="[grid-area:date]">{formatDate(createdAt, display)}</p>
      <p className="[grid-area:method]">{method && methodName(method, t)}</p>
      <p className="[grid-area:status]">
        <Badge tone={tone}>{label}</Badge>
      </p>
      <p className="font-display text-lg font-bold text-foreground tabular-nums [grid-area:amount]">
        {formatMoney(amount, display)}
      </p>
      {receipt && (
        <a
          href={receipt}
          target="_blank"
          rel="noreferrer"
          className={buttonClassName('link', '-my-2 [grid-area:receipt]')}
          aria-describedby={`row-${id}`}
        >
          {t('payments.history.receipt')}
        </a>
      )}
    </li>
  )
}

type RefundProps = {
  refunded: NonNullable<Payment['refunded']>
  payment: Payment
  display: Display
}

function Refund({ refunded, payment: { refundedAt }, display }: RefundProps) {
  const t = useTranslator()
  const amount = formatMoney(refunded, display)
  return (
    <p className="text-accent-foreground">
      {refundedAt
        ? t('payments.history.refundedOn', { amount, date: formatDate(refundedAt, display) })
        : t('payments.history.refunded', { amount })}
    </p>
  )
}

/** Renders the links between the pages of a list, or nothing if there is one page. */
export function Pages({ current, count }: { current: number; count: number }) {
  const t = useTranslator()
  if (count === 1) return null
  return (
    <nav
      aria-label={t('payments.pages.label')}
      className="flex flex-wrap items-center justify-between gap-3"
    >
      <p className="text-sm text-muted-foreground">
        {t('payments.pages.current', { current, count })}
      </p>
      <div className="flex gap-3">
        {current > 1 && (
          <PageLink page={current - 1} label={t('payments.pages.newer')} rel="prev" />
        )}
        {current < count && (
          <PageLink page={current + 1} label={t('payments.pages.older')} rel="next" />
        )}
      </div>
    </nav>
  )
}

/** Returns the address of a page of the payments. The first page has one address only. */
export const pagePath = (page: number) => (page > 1 ? `/payments?page=${page}` : '/payments')

const PageLink = ({ page, label, rel }: { page: number; label: string; rel: string }) => (
  <Link href={pagePath(page)} prefetch={false} rel={rel} className={buttonClassName('outline')}>
    {label}
  </Link>
)
