'use client'

import { allowanceLabels, allowanceKinds } from '@/components/subscriptions/allowance-kinds'
import type { AllowanceKind } from '@/lib/i18n/format'

type Props = { words: Record<AllowanceKind, string> }

/** What a plan holds, in words that are ready: a browser might word numbers otherwise than the server did. */
export function AllowanceFacts({ words }: Props) {
  return (
    <dl className="grid grid-cols-3 gap-3">
      {allowanceKinds.map((kind) => {
        const { Icon, name } = allowanceLabels[kind]
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
