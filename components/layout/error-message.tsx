import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { brand } from '@/lib/brand'

type Props = { reference: string | undefined; retry: () => void }

/** Renders an unexpected error. `reference` is the id of its log entry. */
export function ErrorMessage({ reference, retry }: Props) {
  return (
    <MessagePage title="Something went wrong on our side">
      <p className="text-muted-foreground">
        Your account is safe and nothing was lost. Please try again. If it keeps happening, write to{' '}
        <a
          href={`mailto:${brand.supportEmail}`}
          className="font-semibold text-foreground underline underline-offset-4"
        >
          {brand.supportEmail}
        </a>
        {reference ? ' and include the reference below.' : '.'}
      </p>
      {reference && (
        <p className="text-sm text-muted-foreground">
          Reference: <code className="font-mono text-foreground select-all">{reference}</code>
        </p>
      )}
      <button
        type="button"
        onClick={retry}
        className={buttonClassName('primary', 'mt-2 cursor-pointer')}
      >
        Try again
      </button>
    </MessagePage>
  )
}
