import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { UsageMeter } from '@/components/subscriptions/usage-meter'
import { metersOf } from '@/components/subscriptions/usage-meters'
import type { Account, Subscription, SubscriptionAddon, UsageBalance } from '@/lib/account/account'
import { type Display, formatDate } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = { subscription: Subscription; account: Account; display: Display; heading: string }

/** Renders what is left of a plan, or what the plan includes before its first period. */
export function SubscriptionUsage({
  subscription: { id, plan },
  account,
  display,
  heading,
}: Props) {
  const balances = (account.usage ?? []).filter(
    (balance) => balance.subscription === id && balance.source.type === 'subscriptionPeriod',
  )
  return balances.length > 0 ? (
    <UsageList labelledBy={heading} {...{ balances, display }} />
  ) : (
    <AllowanceList allowances={plan.allowances} display={display} />
  )
}

type OwnAddonsProps = { addons: SubscriptionAddon[]; account: Account; display: Display }

/** Renders the add-ons of a line and what is left of them, or nothing. */
export function OwnAddons({ addons, ...rest }: OwnAddonsProps) {
  if (addons.length === 0) return null
  return (
    <ul className="grid gap-5">
      {addons.map((addon) => (
        <AddonUsage key={addon.id} {...{ addon, ...rest }} />
      ))}
    </ul>
  )
}

type AddonUsageProps = { addon: SubscriptionAddon; account: Account; display: Display }

function AddonUsage({ addon: { id, addon, status, endedAt }, account, display }: AddonUsageProps) {
  const t = useTranslator()
  const balances = (account.usage ?? []).filter(({ source }) => source.subscriptionAddon === id)
  const end = endedAt ?? balances[0]?.usableUntil
  return (
    <li className="grid gap-3 border-b border-border pb-5" data-own-addon={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={`${id}-addon`} className="font-semibold">
          {addon.name}
        </span>
        <span className="text-muted-foreground">
          {status === 'active'
            ? end && t('subscriptions.addons.until', { date: formatDate(end, display) })
            : t('subscriptions.addons.startsWithPlan')}
        </span>
      </div>
      {balances.length > 0 && <UsageList labelledBy={`${id}-addon`} {...{ balances, display }} />}
    </li>
  )
}

type UsageListProps = { balances: UsageBalance[]; display: Display; labelledBy: string }

const UsageList = ({ balances, display, labelledBy }: UsageListProps) => (
  <ul className="grid gap-4">
    {metersOf(balances, display).map((meter) => (
      <UsageMeter key={meter.id} labelledBy={labelledBy} {...meter} />
    ))}
  </ul>
)
