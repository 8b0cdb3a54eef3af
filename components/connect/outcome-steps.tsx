import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslator } from '@/lib/i18n/request'

/** Renders how far a launch is whose change is not on the account yet. */
export function OutcomeSteps() {
  const t = useTranslator()
  return (
    <ol className="mt-3 grid gap-3">
      <li className="flex items-center gap-3">
        <span className="grid size-6 place-content-center rounded-full bg-primary text-primary-foreground">
          <Check className="size-4" aria-hidden="true" />
        </span>
        <span>{t.rich('connect.steps.returned', { done: hidden })}</span>
      </li>
      <li aria-current="step" className="flex items-center gap-3 font-semibold">
        <span
          className="size-6 shrink-0 animate-pulse rounded-full border-4 border-primary"
          aria-hidden="true"
        />
        {t('connect.steps.checking')}
      </li>
      <li className="flex items-center gap-3 text-muted-foreground">
        <span className="size-6 shrink-0 rounded-full border-2 border-input" aria-hidden="true" />
        {t('connect.steps.shown')}
      </li>
    </ol>
  )
}

const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>
