import { contactPath } from '@/components/help/contact-path'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

type Props = { reference: string | undefined; retry: () => void }

/** Renders an unexpected error. `reference` is the id of its log entry. */
export function ErrorMessage({ reference, retry }: Props) {
  return (
    <MessagePage title="Something went wrong on our side" image="/brand/not-found.svg">
      <p className="text-muted-foreground">
        Your account is safe and nothing was lost. Please try again. If it keeps happening, write to
        us{reference ? ' with the reference below.' : '.'}
      </p>
      {reference && (
        <p className="text-sm text-muted-foreground">
          Reference: <code className="font-mono text-foreground select-all">{reference}</code>
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={retry}
          className={buttonClassName('primary', 'cursor-pointer')}
        >
          Try again
        </button>
        <a href={contactPath(reference)} className={buttonClassName('outline')}>
          Write to us
        </a>
      </div>
    </MessagePage>
  )
}
