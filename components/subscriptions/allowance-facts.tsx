'use client'

import { allowanceIcons } from '@/components/subscriptions/allowance-icons'
import { allowanceKinds } from '@/lib/account/allowance-left'
import type { AllowanceKind } from '@/lib/i18n/format'

type Props = { names: Record<AllowanceKind, string>; texts: Record<AllowanceKind, string> }

/**
 * Renders the allowances of a plan. The texts come formatted from the server, because a browser may format
 * numbers differently. A client component for the same reason as `Facts`.
 */
export function AllowanceFacts({ names, texts }: Props) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-3">
      {allowanceKinds.map((kind) => {
        const Icon = allowanceIcons[kind]
        return (
          <div key={kind} className="grid content-start gap-1">
            <dt className="flex items-center gap-1.5 text-xs font-medium text-muted-foreground">
              <Icon className="size-3.5" aria-hidden="true" />
              {names[kind]}
            </dt>
            <dd className="font-semibold">{texts[kind]}</dd>
          </div>
        )
      })}
    </dl>
  )
}
