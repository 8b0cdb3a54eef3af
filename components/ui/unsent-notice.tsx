import { buttonClassName } from '@/components/ui/button'
import type { UnsentReason } from '@/components/ui/use-form-action'

/** Explains why a form could not be sent. The form still holds what the user typed. */
export function UnsentNotice({ reason }: { reason: UnsentReason }) {
  return (
    <div
      role="alert"
      data-unsent={reason}
      className="grid max-w-prose justify-items-start gap-3 text-sm"
    >
      {reason === 'offline' ? (
        <p className="font-medium text-destructive">
          We couldn’t reach our server. What you typed is still here. Check your connection, then
          try again.
        </p>
      ) : (
        <>
          <p className="font-medium text-destructive">
            There is a newer version of this page, so we couldn’t send this. Nothing was changed.
            Copy what you typed, then open the new version and send it from there.
          </p>
          <button
            type="button"
            onClick={() => location.reload()}
            className={buttonClassName('outline', 'cursor-pointer')}
          >
            Open the new version
          </button>
        </>
      )}
    </div>
  )
}
