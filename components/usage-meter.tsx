import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'
import type { UsageBalance } from '@/lib/account'
import { formatAmount, formatLeft, type Counted } from '@/lib/format'

type Props = { kind: Counted; balance: UsageBalance; locale: string; of: string }

const names = {
  data: { Icon: ArrowDownUp, name: 'Data' },
  voice: { Icon: Phone, name: 'Calls' },
  sms: { Icon: MessageSquare, name: 'Texts' },
}

/** One allowance with its numbers; a bar where there is a limit, and what was used where there is none. */
export function UsageMeter({ kind, balance, locale, of }: Props) {
  const { Icon, name } = names[kind]
  const { id, limit, used } = balance
  const left = Math.max(0, balance.remaining ?? (limit ?? 0) - used)
  return (
    <li className="grid gap-1.5" data-usage={kind}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={`${id}-name`} className="flex items-center gap-1.5 self-center text-soft">
          <Icon className="size-4" aria-hidden="true" />
          {name}
        </span>
        <span className="font-semibold tabular-nums">
          {limit === null ? unlimited(kind, used, locale) : formatLeft(kind, left, limit, locale)}
        </span>
      </div>
      {limit !== null && (
        <meter
          className="meter"
          aria-labelledby={`${id}-name ${of}`}
          min={0}
          max={Math.max(limit, 1)}
          low={limit * 0.05}
          high={limit * 0.2}
          optimum={limit}
          value={left}
        />
      )}
    </li>
  )
}

function unlimited(kind: Counted, used: number, locale: string): string {
  return `Unlimited, ${used > 0 ? formatAmount(kind, used, locale) : 'none'} used`
}
