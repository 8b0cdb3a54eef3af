'use client'

import { allowanceLabels } from '@/components/subscriptions/allowance-kinds'
import type { AllowanceKind } from '@/lib/i18n/format'

export type Meter = {
  id: string
  kind: AllowanceKind
  /** What is left of it, or was used of it where there is no limit. */
  words: string
  left: number
  limit: number | null
}

/** One allowance in words, and as a bar where there is a limit; `of` is the id of what it belongs to. */
export function UsageMeter({ id, kind, words, left, limit, of }: Meter & { of: string }) {
  const { Icon, name } = allowanceLabels[kind]
  return (
    <li className="grid gap-1.5" data-usage={kind}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={`${id}-name`} className="flex items-center gap-1.5 self-center text-soft">
          <Icon className="size-4" aria-hidden="true" />
          {name}
        </span>
        <span className="font-semibold tabular-nums">{words}</span>
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
