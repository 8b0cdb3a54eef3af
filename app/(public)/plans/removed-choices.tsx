import { Notice } from '@/components/ui/notice'

/** Renders which options were removed from a choice, if any. */
export function RemovedChoices({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null
  return (
    <Notice tone="wait" title="Some of your choices no longer fit" data-left-out>
      {reasons.map((reason) => (
        <p key={reason}>{reason} We removed it.</p>
      ))}
    </Notice>
  )
}
