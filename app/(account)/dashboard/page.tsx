import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { z } from 'zod'
import { tryLiveAccount } from '@/app/(account)/try-account'
import { AccountUnavailable } from '@/components/account-unavailable'
import { AccountOverview } from '@/components/account-overview'
import { LiveAccount } from '@/components/live-account'
import { OldAccount } from '@/components/old-account'
import { OutcomeBanner } from '@/components/outcome-banner'
import { PageHead } from '@/components/ui/page-head'
import type { Account } from '@/lib/account'
import { requireUser } from '@/lib/auth'
import { settle } from '@/lib/connect/link-back'
import { displayLocale } from '@/lib/format'
import { countShown, findLaunch, isStillShown, type Launch } from '@/lib/launches'

export const metadata: Metadata = { title: 'Dashboard' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { launch: asked, now } = await searchParams
  const id = z.uuid().safeParse(asked).data
  const [shown, found] = await Promise.all([
    tryLiveAccount(user, now !== undefined),
    id ? findLaunch(user.id, id) : null,
  ])
  const { account } = shown
  const launch = found && (await countIfLoaded(await settleAgain(found, account)))
  const locale = displayLocale(user.locale)
  const [firstName] = user.name?.split(' ') ?? []
  return (
    <>
      <PageHead title={firstName ? `Hello, ${firstName}` : 'Your account'}>{user.email}</PageHead>
      {launch && isStillShown(launch) && <OutcomeBanner launch={launch} account={account} />}
      <LiveAccount
        version={account ? shown.version : ''}
        isOld={!account || !shown.isFresh || account.usage === null}
        isChecking={launch?.outcome === 'unconfirmed'}
      />
      {account ? (
        <>
          {!shown.isFresh && (
            <OldAccount readAt={shown.readAt} isReachable={account.isReachable} locale={locale} />
          )}
          <AccountOverview account={account} locale={locale} />
        </>
      ) : (
        <AccountUnavailable message={shown.failure} retry="/dashboard" />
      )}
    </>
  )
}

// What was not on the account when Connect sent the customer back may be there by now. A trip that
// nobody came back from is not judged here: its customer may still be at Connect.
async function settleAgain(launch: Launch, account: Account | null): Promise<Launch> {
  return launch.outcome === 'unconfirmed' && account
    ? settle(launch, account, launch.status)
    : launch
}

// Only a loaded document counts as seen; Next.js also asks for the page behind the scenes.
async function countIfLoaded(launch: Launch): Promise<Launch> {
  const destination = (await headers()).get('sec-fetch-dest') ?? 'document'
  return destination === 'document' ? countShown(launch) : launch
}
