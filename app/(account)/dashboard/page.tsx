import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { z } from 'zod'
import { tryAccount } from '@/app/(account)/try-account'
import { AccountUnavailable } from '@/components/account-unavailable'
import { AccountOverview } from '@/components/account-overview'
import { OutcomeBanner } from '@/components/outcome-banner'
import { PageHead } from '@/components/ui/page-head'
import type { Account } from '@/lib/account'
import { requireUser } from '@/lib/auth'
import { settle } from '@/lib/connect/link-back'
import { displayLocale } from '@/lib/format'
import { countShown, findLaunch, type Launch } from '@/lib/launches'

export const metadata: Metadata = { title: 'Dashboard' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { launch: asked } = await searchParams
  const id = z.uuid().safeParse(asked).data
  const [{ account, failure }, found] = await Promise.all([
    tryAccount(user),
    id ? findLaunch(user.id, id) : null,
  ])
  const launch = found && (await settleAgain(found, account))
  const [firstName] = user.name?.split(' ') ?? []
  return (
    <>
      <PageHead title={firstName ? `Hello, ${firstName}` : 'Your account'}>{user.email}</PageHead>
      {launch && (await isStillShown(launch)) && (
        <OutcomeBanner launch={launch} account={account} />
      )}
      {account ? (
        <AccountOverview account={account} locale={displayLocale(user.locale)} />
      ) : (
        <AccountUnavailable message={failure} retry="/dashboard" />
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
async function isStillShown(launch: Launch): Promise<boolean> {
  const destination = (await headers()).get('sec-fetch-dest') ?? 'document'
  return destination === 'document' ? countShown(launch) : true
}
