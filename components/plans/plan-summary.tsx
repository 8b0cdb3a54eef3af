import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { IntentButton } from '@/components/connect/intent-button'
import { NameField } from '@/components/plans/name-field'
import { PlanTitle } from '@/components/plans/plan-card'
import { limitTexts } from '@/components/plans/plan-rows'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { addonsFor, type Account, type Addon, type Device, type Plan } from '@/lib/account/account'
import { legalDocuments } from '@/lib/brand-links'
import type { Requirement } from '@/lib/checkout/requirements'
import {
  type Display,
  formatList,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  listParts,
  sumOf,
} from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import { intents } from '@/lib/intents'

export type Choice = {
  addons?: string[] | undefined
  sim?: { iccid: string } | undefined
  device?: string | undefined
  imei?: string | undefined
  voucherCode?: string | undefined
}

type Props = {
  plan: Plan
  account: Account
  choice: Choice
  /** What checkout still asks for. */
  missing: Requirement[]
  /** The fields of the launch form, and its action if it is not the usual one. */
  form: Pick<ComponentProps<typeof IntentButton>, 'fields' | 'eligibilityInput' | 'action'>
  /** The path of the options of this choice. */
  editPath: string
  display: Display
}

/** Renders an order: its price now and later, its terms, the chosen options and the checkout button. */
export function PlanSummary({ plan, account, choice, missing, form, editPath, display }: Props) {
  const t = useTranslator()
  const addons = addonsFor(account, plan).filter(({ id }) => choice.addons?.includes(id))
  return (
    <Card
      as="section"
      className="grid gap-5 p-5 sm:p-6"
      aria-labelledby="summary"
      data-summary={plan.id}
    >
      <PlanTitle id="summary" {...{ plan, account, display }} />
      <Details {...{ plan, account, choice, editPath }} />
      <Prices {...{ plan, addons, display }} hasVoucher={Boolean(choice.voucherCode)} />
      <Notes {...{ plan, missing, display }} />
      <Consent display={display} />
      <IntentButton
        intent={intents.checkoutNewSubscription}
        id={plan.id}
        label={t('order.submit')}
        tone="primary"
        describedBy="summary"
        account={account}
        {...form}
      >
        {missing.includes('fullName') && (
          <NameField words={{ label: t('order.name.label'), hint: t('order.name.hint') }} />
        )}
      </IntentButton>
    </Card>
  )
}

type PricesProps = { plan: Plan; addons: Addon[]; hasVoucher: boolean; display: Display }

function Prices({ plan, addons, hasVoucher, display }: PricesProps) {
  const t = useTranslator()
  const items = [{ ...plan, name: t('order.plan') }, ...addons]
  const total = totalOf(items, display)
  const renewing = [plan, ...addons.filter(({ recurrenceType }) => recurrenceType === 'recurring')]
  return (
    <div className="grid gap-3 border-t border-border pt-4">
      <dl className="grid gap-3">
        {items.map(({ id, name, price }) => (
          <Line key={id} name={name} value={formatMoney(price, display)} />
        ))}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-border pt-4">
          <dt className="font-bold">{t('order.dueNow')}</dt>
          <dd data-total className="text-3xl font-bold tracking-tight tabular-nums">
            {hasVoucher ? t.rich('order.beforeVoucher', { total, note: voucherNote }) : total}
          </dd>
        </div>
        {plan.validity.type === 'recurring' ? (
          <Line
            name={t('order.later')}
            value={`${totalOf(renewing, display)} ${formatPeriod(plan.validity, display)}`}
          />
        ) : (
          <Line name={t('order.later')} value={t('order.laterNothing')} />
        )}
        <MinimumTerm plan={plan} display={display} />
      </dl>
      <p className="text-sm text-muted-foreground">
        {hasVoucher && `${t('order.voucherNote')} `}
        {t('order.totalNote')}
      </p>
    </div>
  )
}

const voucherNote = (text: ReactNode) => (
  <span className="text-base font-semibold tracking-normal">{text}</span>
)

function MinimumTerm({
  plan: { price, validity },
  display,
}: Pick<PricesProps, 'plan' | 'display'>) {
  const t = useTranslator()
  const term = formatMinimumTerm(validity, display)
  if (!term) return null
  const amount = price.amount * (validity.minimumPeriods ?? 1)
  const total = formatMoney({ ...price, amount }, display)
  return <Line name={t('order.minimumTerm')} value={t('order.termAndTotal', { term, total })} />
}

const totalOf = (items: Pick<Plan, 'price'>[], display: Display) =>
  sumOf(items.map(({ price }) => price))
    .map((sum) => formatMoney(sum, display))
    .join(' + ')

type DetailsProps = Pick<Props, 'plan' | 'account' | 'choice' | 'editPath'>

function Details({ plan, account, choice, editPath }: DetailsProps) {
  const t = useTranslator()
  const { sim, device, imei, voucherCode } = choice
  const saved = account.devices.find(({ id }) => id === device)
  const isCardOnly = !plan.simTypes.includes('eSIM')
  return (
    <div className="grid justify-items-start gap-x-4 border-t border-border pt-4">
      <dl className="grid w-full gap-3">
        <Line
          name={t('order.sim')}
          value={
            sim
              ? t('order.card', { iccid: sim.iccid })
              : isCardOnly
                ? t('order.cardAtCheckout')
                : t('order.esim')
          }
        />
        {saved && <Line name={t('order.device')} value={deviceName(saved)} />}
        {imei && <Line name={t('order.device')} value={t('order.imei', { imei })} />}
        {voucherCode && <Line name={t('order.voucherCode')} value={voucherCode} />}
      </dl>
      <Link href={editPath} prefetch={false} className={buttonClassName('link', '-mb-2')}>
        {t('order.edit')}
      </Link>
    </div>
  )
}

function Notes({ plan, missing, display }: Pick<Props, 'plan' | 'missing' | 'display'>) {
  const t = useTranslator()
  const hasNumber = plan.allowances.voiceSeconds !== 0
  const asked = missing.filter((requirement) => requirement !== 'fullName') // has a field
  const names = asked.map((requirement) => t(`order.requirements.${requirement}`))
  const notes = [
    ...limitTexts(plan, display),
    hasNumber ? t('order.keepNumber') : null,
    names.length > 0 ? t('order.asks', { list: formatList(names, display) }) : null,
  ].filter((note) => note !== null)
  if (notes.length === 0) return null
  return (
    <ul className="grid list-disc gap-1.5 border-t border-border ps-5 pt-4 text-sm text-muted-foreground has-[>:only-child]:list-none has-[>:only-child]:ps-0">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function Consent({ display }: Pick<Props, 'display'>) {
  const t = useTranslator()
  const accepted = legalDocuments().filter(({ isAccepted }) => isAccepted)
  if (accepted.length === 0) return null
  const links = accepted.map(({ name, href }) => ({ href, label: t(`brand.legal.${name}.name`) }))
  const documents = () => <Links to={links} display={display} />
  return <p className="text-sm text-muted-foreground">{t.rich('order.consent', { documents })}</p>
}

function Links({
  to,
  display,
}: Pick<Props, 'display'> & { to: { href: string; label: string }[] }) {
  const labels = to.map(({ label }) => label)
  return listParts(labels, display).map(({ type, value }) => {
    const href = type === 'element' ? to.find(({ label }) => label === value)?.href : null
    if (!href) return value
    return (
      <a
        key={href}
        href={href}
        className="font-medium text-foreground underline underline-offset-4"
      >
        {value}
      </a>
    )
  })
}

/** Returns the name of a saved device, or else its model or its number. */
export const deviceName = ({ id, name, model, imei }: Device): string =>
  name ?? ([model?.brand, model?.name].filter(Boolean).join(' ') || (imei ?? id))

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  )
}
