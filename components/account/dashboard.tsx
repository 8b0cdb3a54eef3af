import { AccountOverview } from '@/components/account/account-overview'
import { LiveAccountFrame, type LiveAccount } from '@/components/account/live-account'
import { PageHead } from '@/components/ui/page-head'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  live: LiveAccount
  user: { name: string | null; email: string }
  /** What the user searches for among their lines. */
  search: string
}

/** Renders the dashboard of a user: the outcome of a launch, then the account, or why it has not loaded yet. */
export function Dashboard({ live, user: { name, email }, search }: Props) {
  const t = useTranslator()
  const { display, launch } = live
  const [firstName] = name?.split(' ') ?? []
  const title = firstName
    ? t('account.dashboard.hello', { name: firstName })
    : t('account.dashboard.title')
  return (
    <>
      <PageHead title={title}>{email}</PageHead>
      <LiveAccountFrame path="/dashboard" {...live}>
        {(account) => <AccountOverview {...{ account, search, display, launch }} />}
      </LiveAccountFrame>
    </>
  )
}
