'use client'

import { buttonClassName } from '@/components/ui/button'
import type { UnsentReason } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'

/** Explains why a form could not be sent. The form still holds what the user typed. */
export function UnsentNotice({ reason }: { reason: UnsentReason }) {
  const { unsent } = useUiWords()
  return (
    <div
      role="alert"
      data-unsent={reason}
      className="grid max-w-prose justify-items-start gap-3 text-sm"
    >
      <p className="font-medium text-destructive">{unsent[reason]}</p>
      {reason === 'outdated' && (
        <button
          type="button"
          onClick={() => location.reload()}
          className={buttonClassName('outline', 'cursor-pointer')}
        >
          {unsent.openNewVersion}
        </button>
      )}
    </div>
  )
}
