import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { brand } from '@/lib/brand'

type Props = { reference: string | undefined; retry: () => void }

/** Words for an error that nobody foresaw; `reference` is what our log has it under. */
export function ErrorMessage({ reference, retry }: Props) {
  return (
    <MessagePage title="Something went wrong on our side">
      <p className="text-soft">
        Nothing on your account was lost. Try again; if it keeps happening, write to{' '}
        <a
          href={`mailto:${brand.supportEmail}`}
          className="font-semibold text-ink underline underline-offset-4"
        >
          {brand.supportEmail}
        </a>
        {reference ? ' and name the reference below.' : '.'}
      </p>
      {reference && (
        <p className="text-sm text-soft">
          Reference: <code className="font-mono text-ink select-all">{reference}</code>
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
