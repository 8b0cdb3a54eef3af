import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { accountText } from '@/lib/i18n/messages'

type Props = {
  /** Why the account is missing; null while it is still loading. */
  message: string | null
  /** The address of the page to load again. */
  retry: string
}

/** Replaces the account on a page while Gigs is slow or unreachable. */
export function AccountUnavailable({ message, retry }: Props) {
  const title = message ? 'We couldn’t load your account right now' : 'Your account is on its way'
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
