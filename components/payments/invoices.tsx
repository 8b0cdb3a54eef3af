import { DueCard, DueSection } from '@/components/payments/due-card'
import { PAGE_SIZE, pageCount, Pages } from '@/components/payments/payment-history'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { findSubscription, lineName, type Account, type Invoice } from '@/lib/account/account'
import { paymentHref } from '@/lib/brand-links'
import { type Display, formatDate, formatMoney } from '@/lib/i18n/format'
import { reasonLabel } from '@/lib/i18n/payment-words'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'

type Props = { account: Account; display: Display }

/** Renders the invoices that the user has not paid yet, or nothing. Only Billing projects have invoices. */
export function InvoicesDue({ account, display }: Props) {
  const open = (account.invoices ?? []).filter(({ status }) => status === 'finalized')
  if (open.length === 0) return null
  return (
    <DueSection>
      {open.map((invoice) => (
        <InvoiceDue key={invoice.id} {...{ invoice, account, display }} />
      ))}
    </DueSection>
  )
}

function InvoiceDue({ invoice, account, display }: Props & { invoice: Invoice }) {
  const t = useTranslator()
  const heading = `invoice-${invoice.id}`
  const { dueAt } = invoice
  return (
    <DueCard
      tone={isOverdue(invoice) ? 'alarm' : 'wait'}
      heading={heading}
      title={isOverdue(invoice) ? t('payments.invoices.overdue') : t('payments.invoices.due')}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-display text-3xl font-bold tabular-nums">
          {formatMoney(invoice.total, display)}
        </p>
        <p className="text-sm text-muted-foreground">{purposeOf(account, invoice, t)}</p>
      </div>
      {dueAt && (
        <p className="text-sm text-muted-foreground">
          {t('payments.invoices.payBy', { date: formatDate(dueAt, display) })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <a
          href={paymentHref(invoice.id)}
          className={buttonClassName('primary')}
          aria-describedby={heading}
        >
          {t('brand.billing.pay')}
        </a>
        {invoice.hasFile && <FileLink invoice={invoice} describedBy={heading} />}
      </div>
    </DueCard>
  )
}

/** Renders one page of the invoices, newest first. */
export function InvoicesSection({ account, page, display }: Props & { page: number }) {
  const t = useTranslator()
  const invoices = account.invoices ?? []
  const shown = invoices.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return (
    <section aria-labelledby="invoices" className="grid gap-4">
      <h2 id="invoices" className="text-xl font-bold sm:text-2xl">
        {t('payments.invoices.heading')}
      </h2>
      {invoices.length === 0 ? (
        <p className="text-muted-foreground">{t('payments.invoices.none')}</p>
      ) : (
        <Card className="px-5 sm:px-6">
          <InvoiceList invoices={shown} {...{ account, display }} />
        </Card>
      )}
      <Pages current={page} count={pageCount(invoices)} />
    </section>
  )
}

function InvoiceList({ invoices, account, display }: Props & { invoices: Invoice[] }) {
  const t = useTranslator()
  return (
    <ul className="divide-y divide-border">
      {invoices.map((invoice) => (
        <li
          key={invoice.id}
          data-invoice={invoice.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4"
        >
          <div className="grid gap-0.5">
            <p id={`row-${invoice.id}`} className="font-semibold">
              {purposeOf(account, invoice, t)}
            </p>
            <p className="text-sm text-muted-foreground">
              {formatDate(invoice.createdAt, display)}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <InvoiceBadge invoice={invoice} />
            <span className="font-semibold tabular-nums">
              {formatMoney(invoice.total, display)}
            </span>
            {invoice.hasFile && <FileLink invoice={invoice} describedBy={`row-${invoice.id}`} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

// Opens in a new tab, because the file is on another site.
function FileLink({ invoice, describedBy }: { invoice: Invoice; describedBy: string }) {
  const t = useTranslator()
  return (
    <a
      href={`/invoices/${encodeURIComponent(invoice.id)}`}
      target="_blank"
      rel="noreferrer"
      className={buttonClassName('outline')}
      aria-describedby={describedBy}
    >
      {t('payments.invoices.view')}
    </a>
  )
}

// An unknown status is its own label.
function InvoiceBadge({ invoice }: { invoice: Invoice }) {
  const t = useTranslator()
  const { status } = invoice
  if (isOverdue(invoice)) return <Badge tone="alarm">{t('payments.invoices.statusOverdue')}</Badge>
  if (!isKnown(status)) return <Badge tone="off">{status}</Badge>
  return <Badge tone={tones[status]}>{t(`payments.invoices.status.${status}`)}</Badge>
}

const tones = {
  finalized: 'wait',
  paid: 'good',
  voided: 'off',
} as const satisfies Record<string, BadgeTone>

const isKnown = isKeyOf(tones)

const isOverdue = ({ status, overdueAt }: Invoice) =>
  status === 'finalized' && overdueAt != null && Date.parse(overdueAt) < Date.now()

/** Returns what an invoice is for: `New plan · Everyday 20 GB`. */
function purposeOf(
  account: Account,
  { reason, subscription, lineItems }: Invoice,
  t: Translator,
): string {
  const names = lineItems.map(({ name }) => name)
  const line = findSubscription(account, subscription)
  const items = names.length > 0 ? names : line ? [lineName(account, line)] : []
  return [reasonLabel(reason, t), ...items].join(' · ')
}
