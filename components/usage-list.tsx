import { UsageMeter } from '@/components/usage-meter'
import type { UsageBalance } from '@/lib/account'
import type { Counted } from '@/lib/format'

type Props = { balances: UsageBalance[]; locale: string; of: string }

/** What is left of data, calls and texts; `of` is the id of the heading that says of what. */
export function UsageList({ balances, locale, of }: Props) {
  const known = balances.flatMap((balance) => {
    const kind = kinds.find((name) => name === balance.allowance.type)
    return kind ? [{ kind, balance }] : []
  })
  return (
    <ul className="grid gap-4">
      {known
        .toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
        .map(({ kind, balance }) => (
          <UsageMeter key={balance.id} {...{ kind, balance, locale, of }} />
        ))}
    </ul>
  )
}

const kinds: Counted[] = ['data', 'voice', 'sms']
