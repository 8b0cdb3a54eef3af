import { kinds } from '@/components/subscriptions/allowance-kinds'
import { UsageMeter, type Meter } from '@/components/subscriptions/usage-meter'
import type { UsageBalance } from '@/lib/account/account'
import { formatAmount, formatLeft, type Counted } from '@/lib/i18n/format'

type Props = { balances: UsageBalance[]; locale: string; of: string }

/** What is left of data, calls and texts; `of` is the id of the heading that says of what. */
export function UsageList({ balances, locale, of }: Props) {
  const known = balances.flatMap((balance) => {
    const kind = kinds.find((name) => name === balance.allowance.type)
    return kind ? [meterOf(kind, balance, locale)] : []
  })
  return (
    <ul className="grid gap-4">
      {known
        .toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
        .map((meter) => (
          <UsageMeter key={meter.id} {...meter} of={of} />
        ))}
    </ul>
  )
}

function meterOf(
  kind: Counted,
  { id, limit, used, remaining }: UsageBalance,
  locale: string,
): Meter {
  const left = Math.max(0, remaining ?? (limit ?? 0) - used)
  const words =
    limit === null ? unlimited(kind, used, locale) : formatLeft(kind, left, limit, locale)
  return { id, kind, words, left, limit }
}

function unlimited(kind: Counted, used: number, locale: string): string {
  return `Unlimited, ${used > 0 ? formatAmount(kind, used, locale) : 'none'} used`
}
