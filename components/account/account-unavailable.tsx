import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { accountText } from '@/lib/i18n/messages'

/** Of the page to ask for again; `message` says why the account is missing, null while it is still read. */
type Props = { message: string | null; retry: string }

/** Stands where the account would be while Gigs cannot be read, or not at once. */
export function AccountUnavailable({ message, retry }: Props) {
  const title = message ? 'We could not load your account just now' : 'Your account is on its way'
  return (
    <Notice tone="wait" announce={message ? 'alert' : 'status'} title={title}>
      <p>{message ?? accountText.pending}</p>
      <p className="mt-4">
        <a href={retry} className={buttonClassName('outline')}>
          Try again
        </a>
      </p>
    </Notice>
  )
}
