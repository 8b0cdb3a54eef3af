import { allowanceKinds } from '@/components/subscriptions/allowance-kinds'
import { UsageMeter, type Meter } from '@/components/subscriptions/usage-meter'
import type { UsageBalance } from '@/lib/account/account'
import { formatAmount, formatLeft, type AllowanceKind } from '@/lib/i18n/format'

type Props = { balances: UsageBalance[]; locale: string; of: string }

/** What is left of data, calls and texts; `of` is the id of the heading that says of what. */
export function UsageList({ balances, locale, of }: Props) {
  const known = balances.flatMap((balance) => {
    const kind = allowanceKinds.find((name) => name === balance.allowance.type)
    return kind ? [meterOf(kind, balance, locale)] : []
  })
  return (
    <ul className="grid gap-4">
      {known
        .toSorted(
          (one, other) => allowanceKinds.indexOf(one.kind) - allowanceKinds.indexOf(other.kind),
        )
        .map((meter) => (
          <UsageMeter key={meter.id} {...meter} of={of} />
        ))}
    </ul>
  )
}

function meterOf(
  kind: AllowanceKind,
  { id, limit, used, remaining }: UsageBalance,
  locale: string,
): Meter {
  const left = Math.max(0, remaining ?? (limit ?? 0) - used)
  const words =
    limit === null ? unlimited(kind, used, locale) : formatLeft(kind, left, limit, locale)
  return { id, kind, words, left, limit }
}

function unlimited(kind: AllowanceKind, used: number, locale: string): string {
  return `Unlimited, ${used > 0 ? formatAmount(kind, used, locale) : 'none'} used`
}
