'use client'

import { counted, kinds } from '@/components/subscriptions/allowance-kinds'
import type { Counted } from '@/lib/i18n/format'

type Props = { words: Record<Counted, string> }

/** What a plan holds, in words that are ready: a browser might word numbers otherwise than the server did. */
export function AllowanceWords({ words }: Props) {
  return (
    <dl className="grid grid-cols-3 gap-3">
      {kinds.map((kind) => {
        const { Icon, name } = counted[kind]
        return (
          <div key={kind} className="grid content-start gap-1">
            <dt className="flex items-center gap-1.5 text-xs font-medium text-soft">
              <Icon className="size-3.5" aria-hidden="true" />
              {name}
            </dt>
            <dd className="font-semibold">{words[kind]}</dd>
          </div>
        )
      })}
    </dl>
  )
}
