import type { Metadata } from 'next'
import { loadLiveAccount } from '@/app/(account)/load-live-account'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import { Dashboard } from '@/components/account/dashboard'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { textOf } from '@/lib/http/form-data'
import { getTranslator } from '@/lib/i18n/request'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslator()
  return { title: await titleWithOutcome(t('account.dashboard.pageTitle'), searchParams) }
}

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
