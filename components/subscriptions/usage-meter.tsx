'use client'

import { allowanceIcons } from '@/components/subscriptions/allowance-icons'
import type { AllowanceKind } from '@/lib/i18n/format'

export type Meter = {
  id: string
  kind: AllowanceKind
  /** The name of the kind. */
  name: string
  /** The remaining amount, or the used amount of an unlimited allowance. */
  text: string
  remaining: number
  limit: number | null
}

type Props = Meter & {
  /** The id of the heading that names the plan or add-on. */
  labelledBy: string
}

/**
 * Renders one usage balance as text, with a bar if it has a limit. A client component for the same reason as `Facts`.
 */
export function UsageMeter({ id, kind, name, text, remaining, limit, labelledBy }: Props) {
  const Icon = allowanceIcons[kind]
  return (
    <li className="grid gap-1.5" data-usage={kind}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span
          id={`${id}-name`}
          className="flex items-center gap-1.5 self-center text-muted-foreground"
        >
          <Icon className="size-4" aria-hidden="true" />
          {name}
        </span>
        <span className="font-semibold tabular-nums">{text}</span>
      </div>
      {limit !== null && (
        <meter
          className="meter"
          aria-labelledby={`${id}-name ${labelledBy}`}
          min={0}
          max={Math.max(limit, 1)}
          low={limit * 0.05}
          high={limit * 0.2}
          optimum={limit}
          value={remaining}
        />
      )}
    </li>
  )
}
