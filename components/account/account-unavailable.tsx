import { AccountSkeleton, type SkeletonPage } from '@/components/account/account-skeleton'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** Why the account is missing; null while it is still loading. */
  message: string | null
  /** The address of the page to load again. */
  retry: string
  /** The page that follows. */
  page?: SkeletonPage
}

/** Replaces the account on a page while Gigs is slow or unreachable. */
export function AccountUnavailable({ message, retry, page = 'dashboard' }: Props) {
  const t = useTranslator()
  if (message === null) return <AccountSkeleton page={page} retry={retry} />
  return (
    <Notice tone="wait" announce="alert" title={t('account.unavailable')}>
      <p>{message}</p>
      <p className="mt-4">
        <a href={retry} className={buttonClassName('outline')}>
          {t('account.links.retry')}
        </a>
      </p>
    </Notice>
  )
}
