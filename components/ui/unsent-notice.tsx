import { buttonClassName } from '@/components/ui/button'
import type { Unsent } from '@/components/ui/use-form-action'

/** Stands in a form that could not be sent, and says why. What was typed is still there. */
export function UnsentNotice({ reason }: { reason: Unsent }) {
  return (
    <div
      role="alert"
      data-unsent={reason}
      className="grid max-w-prose justify-items-start gap-3 text-sm"
    >
      {reason === 'offline' ? (
        <p className="font-medium text-alarm">
          We could not reach our server. What you typed is still here. Check your connection, then
          send it again.
        </p>
      ) : (
        <>
          <p className="font-medium text-alarm">
            There is a newer version of this page, so this could not be sent. Nothing was changed,
            and what you typed is still here. Open the new version to go on.
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
