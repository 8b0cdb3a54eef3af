import { allowanceKinds } from '@/components/subscriptions/allowance-kinds'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { UsageMeter, type Meter } from '@/components/subscriptions/usage-meter'
import {
  addonsOf,
  type Account,
  type Subscription,
  type SubscriptionAddon,
  type UsageBalance,
} from '@/lib/account/account'
import {
  type Display,
  formatAmount,
  formatDate,
  formatLeft,
  type AllowanceKind,
} from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; display: Display; heading: string }

/** Renders what is left of a plan and of its add-ons, or what the plan includes before its first period. */
export function SubscriptionUsage({ subscription, account, display, heading }: Props) {
  const { id, plan } = subscription
  const addons = addonsOf(account, id).filter(({ status }) => status !== 'ended')
  const balances = (account.usage ?? []).filter(
    (balance) => balance.subscription === id && balance.source.type === 'subscriptionPeriod',
  )
  return (
    <>
      {balances.length > 0 ? (
        <UsageList labelledBy={heading} {...{ balances, display }} />
      ) : (
        <AllowanceList allowances={plan.allowances} display={display} />
      )}
      {addons.length > 0 && (
        <div className="grid gap-3">
          <h4 className="text-sm font-semibold">Add-ons</h4>
          <ul className="grid gap-3">
            {addons.map((addon) => (
              <AddonUsage key={addon.id} {...{ addon, account, display }} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type AddonUsageProps = { addon: SubscriptionAddon; account: Account; display: Display }

function AddonUsage({ addon: { id, addon, status, endedAt }, account, display }: AddonUsageProps) {
  const balances = (account.usage ?? []).filter(({ source }) => source.subscriptionAddon === id)
  const end = endedAt ?? balances[0]?.usableUntil
  return (
    <li className="grid gap-3 rounded-control bg-muted/60 p-3.5" data-own-addon={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={`${id}-addon`} className="font-semibold">
          {addon.name}
        </span>
        <span className="text-muted-foreground">
          {status === 'active'
            ? end && `Until ${formatDate(end, display)}`
            : 'Starts with your plan'}
        </span>
      </div>
      {balances.length > 0 && <UsageList labelledBy={`${id}-addon`} {...{ balances, display }} />}
    </li>
  )
}

type UsageListProps = { balances: UsageBalance[]; display: Display; labelledBy: string }

function UsageList({ balances, display, labelledBy }: UsageListProps) {
  const meters = balances.flatMap((balance) => {
    const kind = allowanceKinds.find((name) => name === balance.allowance.type)
    return kind ? [toMeter(kind, balance, display)] : []
  })
  return (
    <ul className="grid gap-4">
      {meters
        .toSorted((a, b) => allowanceKinds.indexOf(a.kind) - allowanceKinds.indexOf(b.kind))
        .map((meter) => (
          <UsageMeter key={meter.id} labelledBy={labelledBy} {...meter} />
        ))}
    </ul>
  )
}

function toMeter(kind: AllowanceKind, balance: UsageBalance, display: Display): Meter {
  const { id, limit, used } = balance
  const remaining = Math.max(0, balance.remaining ?? (limit ?? 0) - used)
  const text =
    limit === null
      ? unlimitedText(kind, used, display)
      : formatLeft(kind, remaining, limit, display)
  return { id, kind, text, remaining, limit }
}

function unlimitedText(kind: AllowanceKind, used: number, display: Display): string {
  return `Unlimited, ${used > 0 ? formatAmount(kind, used, display) : 'none'} used`
}
