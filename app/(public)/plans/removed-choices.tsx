import { Notice } from '@/components/ui/notice'
import type { RemovedOption } from '@/lib/checkout/reconcile-choice'
import { useTranslator } from '@/lib/i18n/request'

/** Renders which options were removed from a choice, if any. */
export function RemovedChoices({ reasons }: { reasons: RemovedOption[] }) {
  const t = useTranslator()
  if (reasons.length === 0) return null
  return (
    <Notice tone="wait" title={t('planChoice.removedTitle')} data-left-out>
      {reasons.map((reason) => (
        <p key={reason}>{t(`planChoice.removed.${reason}`)}</p>
      ))}
    </Notice>
  )
}
