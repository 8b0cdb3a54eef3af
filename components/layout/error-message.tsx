import { contactPath } from '@/components/help/contact-path'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { ErrorWords } from '@/components/ui/words'

type Props = { reference: string | undefined; retry: () => void; words: ErrorWords }

/** Renders an unexpected error. `reference` is the id of its log entry. */
export function ErrorMessage({ reference, retry, words }: Props) {
  return (
    <MessagePage title={words.title} image="/brand/not-found.svg">
      <p className="text-muted-foreground">{reference ? words.textWithReference : words.text}</p>
      {reference && (
        <p className="text-sm text-muted-foreground">
          {words.reference}{' '}
          <code className="font-mono text-foreground select-all">{reference}</code>
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={retry}
          className={buttonClassName('primary', 'cursor-pointer')}
        >
          {words.tryAgain}
        </button>
        <a href={contactPath(reference)} className={buttonClassName('outline')}>
          {words.writeToUs}
        </a>
      </div>
    </MessagePage>
  )
}
