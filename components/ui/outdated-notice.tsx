import { buttonLook } from '@/components/ui/button'

/** Stands in a form whose page is older than the server, and so cannot be sent. What was typed is still there. */
export function OutdatedNotice() {
  return (
    <div role="alert" data-outdated className="grid max-w-prose justify-items-start gap-3 text-sm">
      <p className="font-medium text-alarm">
        There is a newer version of this page, so this could not be sent. Nothing was changed, and
        what you typed is still here. Open the new version to go on.
      </p>
      <button
        type="button"
        onClick={() => location.reload()}
        className={buttonLook('outline', 'cursor-pointer')}
      >
        Open the new version
      </button>
    </div>
  )
}
