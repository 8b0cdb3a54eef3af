import type { Metadata } from 'next'
import { loadLiveAccount } from '@/app/(account)/load-live-account'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import { Dashboard } from '@/components/account/dashboard'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { textOf } from '@/lib/http/form-data'

type Props = { searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: await titleWithOutcome('Overview', searchParams),
})

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { search, now } = await searchParams
  const loading = loadAccountForPage(user, {
    refreshesItself: true,
    isFetchedFirst: now !== undefined,
  })
  const live = await loadLiveAccount(user, loading, { searchParams, showsUnseen: true })
  return <Dashboard live={live} user={user} search={textOf(search).trim()} />
}
