import { ArrowRight, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { hidden } from '@/components/plans/hidden'
import { PLANS_FORM } from '@/components/plans/plan-filter-form'
import { callsAndTexts, conditions, differences } from '@/components/plans/plan-words'
import { Card } from '@/components/ui/card'
import type { Account, Plan } from '@/lib/account/account'
import { type Display, formatData, formatMoney, formatPeriod } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  plans: readonly Plan[]
  /** The account of the user, or that of a visitor, which contains only the catalog. */
  account: Account
  /** The id of the plan that the user or this browser has chosen options for. */
  savedPlan?: string | undefined
  /** The ids of the plans that are ticked for the comparison; null without one. */
  comparison?: { ticked: readonly string[] } | null
  display: Display
}

/** Renders plans as cards, each a link to its page. */
export function PlanCards({ plans, ...rest }: Props) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} {...rest} />
      ))}
    </div>
  )
}

type PlanCardProps = Omit<Props, 'plans'> & { plan: Plan }

function PlanCard({ plan, savedPlan, account, comparison, display }: PlanCardProps) {
  const t = useTranslator()
  const heading = `plan-${plan.id}`
  const isSold = account.project.kind === 'payments'
  const onSale = account.plans.filter(({ status }) => status === 'available')
  const isSaved = plan.id === savedPlan && isSold
  return (
    <Card as="article" className="plan-card" aria-labelledby={heading} data-plan={plan.id}>
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        <DataLeaf plan={plan} display={display} />
        <div className="grid flex-1 basis-40 content-center gap-0.5">
          <h3 id={heading} className="text-lg leading-tight font-bold">
            {plan.name}
          </h3>
          <PlanPrice plan={plan} display={display} />
          <p className="text-sm">{callsAndTexts(plan, display)}</p>
          <p className="text-sm text-muted-foreground">
            {differences(plan, onSale, display).join(' · ')}
          </p>
          <Conditions texts={conditions(plan, display)} />
        </div>
      </div>
      {ownsPlan(account, plan) && <OwnedNote />}
      {isSaved && <p className="text-sm text-muted-foreground">{t('plans.card.saved')}</p>}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4">
        <Link
          href={planPath(plan)}
          prefetch={false}
          aria-describedby={heading}
          className="plan-link"
        >
          {isSold ? t('plans.card.choose') : t('plans.card.details')}
          <ArrowRight className="size-4 rtl:-scale-x-100" aria-hidden="true" />
        </Link>
        {comparison && <CompareBox plan={plan} ticked={comparison.ticked} />}
      </div>
    </Card>
  )
}

type TitleProps = Pick<PlanCardProps, 'plan' | 'account' | 'display'> & { id: string }

/** Renders the h2 of an ordered plan with its allowances. `id` is that of the heading. */
export function PlanTitle({ id, plan, account, display }: TitleProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <DataLeaf plan={plan} display={display} />
      <div className="grid flex-1 basis-40 gap-1">
        <h2 id={id} className="text-xl font-bold sm:text-2xl">
          {plan.name}
        </h2>
        <p className="text-sm">{callsAndTexts(plan, display)}</p>
        {ownsPlan(account, plan) && <OwnedNote />}
      </div>
    </div>
  )
}

/** Renders the data of a plan on a leaf. */
export function DataLeaf({ plan, display }: { plan: Plan; display: Display }) {
  const t = useTranslator()
  const { dataBytes } = plan.allowances
  if (dataBytes === null) return leaf('unlimited', t.rich('plans.leaf.unlimited', { large, small }))
  const { type } = plan.validity
  if (dataBytes === 0) return leaf(type, t.rich('plans.leaf.none', { large, small }))
  const [amount = '', unit = ''] = formatData(dataBytes, display).split(/[\s\u{A0}]/u)
  return leaf(type, t.rich('plans.leaf.limited', { amount, unit, large: veryLarge, small, hidden }))
}

const leaf = (tone: string, text: ReactNode) => (
  <p className="data-leaf" data-tone={tone}>
    {text}
  </p>
)

const veryLarge = (text: ReactNode) => <span className="text-3xl">{text}</span>
const large = (text: ReactNode) => <span className="text-lg">{text}</span>
const small = (text: ReactNode) => <span className="font-sans text-sm font-semibold">{text}</span>

/** Renders the price of a plan and its period. */
export function PlanPrice({ plan, display }: { plan: Plan; display: Display }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="font-display text-2xl font-bold tracking-tight tabular-nums">
        {formatMoney(plan.price, display)}
      </span>
      <span className="text-sm text-muted-foreground">{formatPeriod(plan.validity, display)}</span>
    </p>
  )
}

function Conditions({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {texts.map((text) => (
        <li
          key={text}
          className="rounded-full bg-warning-muted px-2.5 py-0.5 text-xs font-semibold text-warning"
        >
          {text}
        </li>
      ))}
    </ul>
  )
}

type CompareBoxProps = { plan: Plan; ticked: readonly string[] }

function CompareBox({ plan, ticked }: CompareBoxProps) {
  const t = useTranslator()
  return (
    <label className="relative -me-2 flex min-h-11 cursor-pointer items-center gap-2 px-2 text-sm text-muted-foreground hover:text-foreground">
      <input
        type="checkbox"
        name="compare"
        value={plan.id}
        form={PLANS_FORM}
        defaultChecked={ticked.includes(plan.id)}
        className="size-5 accent-primary"
      />
      <span>{t.rich('plans.card.compare', { plan: plan.name, hidden })}</span>
    </label>
  )
}

/** Renders the note that the customer has a plan. */
export function OwnedNote() {
  const t = useTranslator()
  return (
    <p className="flex items-center gap-1.5 text-sm font-semibold text-primary">
      <CircleCheck className="size-4" aria-hidden="true" />
      {t('plans.card.owned')}
    </p>
  )
}

/** Returns whether the customer has a subscription to a plan that has not ended. */
export const ownsPlan = ({ subscriptions }: Account, { id }: Plan) =>
  subscriptions.some(({ plan, status }) => plan.id === id && status !== 'ended')

/** Returns the path of a plan's page. */
export const planPath = ({ id }: Pick<Plan, 'id'>) => `/plans/${encodeURIComponent(id)}`
