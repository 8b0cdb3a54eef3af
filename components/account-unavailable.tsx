import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Stands where the account would be while Gigs cannot be read. `retry` is the page to ask for again. */
export function AccountUnavailable({ message, retry }: { message: string; retry: string }) {
  return (
    <Notice tone="wait" announce="alert" title="We could not load your account just now">
      <p>{message}</p>
      <p className="mt-4">
        <a href={retry} className={buttonLook('outline')}>
          Try again
        </a>
      </p>
    </Notice>
  )
}
