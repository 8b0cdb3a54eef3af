import type { Metadata } from 'next'
import { after } from 'next/server'
import { z } from 'zod'
import { Dashboard } from '@/components/account/dashboard'
import { isUsageIncomplete } from '@/lib/account/fetch-extras'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { findLaunch, findUnseenOutcome } from '@/lib/connect/launches'
import { reconcileQuietly } from '@/lib/connect/reconcile'
import { displayLocale } from '@/lib/i18n/format'

export const metadata: Metadata = { title: 'Dashboard' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { launch: asked, now } = await searchParams
  const id = z.uuid().safeParse(asked).data
  const [page, { unseen, hasOverdue }, launch] = await Promise.all([
    loadAccountForPage(user, { refreshesItself: true, isFetchedFirst: now !== undefined }),
    findUnseenOutcome(user.id),
    id ? findLaunch(user.id, id) : null,
  ])
  const shown = launch ?? unseen
  const isChecking = hasOverdue || shown?.outcome === 'unconfirmed'
  // With JavaScript, the open page also does this and shows the result.
  if (isChecking) after(() => reconcileQuietly(user))

  const { account } = page
  const isStale = !account?.isReachable || !page.isFresh
  return (
    <Dashboard
      page={page}
      launch={shown}
      refresh={{
        version: account ? page.version : '',
        isOld: isStale || isUsageIncomplete(account),
        isChecking,
      }}
      user={{ name: user.name, email: user.email, locale: displayLocale(user.locale) }}
    />
  )
}
