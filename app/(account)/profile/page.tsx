import type { Metadata } from 'next'
import { DataSection } from '@/app/(account)/profile/data-section'
import { EmailsSection } from '@/app/(account)/profile/emails-section' // optional: messages
import { ProfileSection } from '@/app/(account)/profile/profile-section'
import { SessionsSection } from '@/app/(account)/profile/sessions-section'
import { ReturnedOutcome, titleWithOutcome } from '@/app/connect/returned-outcome'
import { UnreachableNotice } from '@/components/account/stale-account-notice'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireSession } from '@/lib/auth'
import { getDisplay, getTranslator } from '@/lib/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: await titleWithOutcome((await getTranslator())('profile.title'), searchParams),
})

export default async function ProfilePage({ searchParams }: Props) {
  const { user, session, isRecent } = await requireSession('/profile')
  const { ended, confirmed } = await searchParams
  const shown = await loadAccountForPage(user)
  const { account } = shown
  const [display, t] = await Promise.all([getDisplay(), getTranslator()])
  return (
    <>
      <PageHead title={t('profile.title')}>{t('profile.intro')}</PageHead>
      <ReturnedOutcome searchParams={searchParams} page={shown} />
      {shown.account && !shown.account.isReachable && (
        <UnreachableNotice cachedAt={shown.cachedAt} display={display} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
        <div className="grid gap-8">
          <ProfileSection {...{ user, account, display }} />
        </div>
        <div className="grid gap-8">
          {/* optional: messages */}
          <EmailsSection muted={user.mutedMessages} result={(await searchParams).emails} />
          {/* end of messages */}
          <SessionsSection userId={user.id} currentSession={session} {...{ ended, display }} />
          <DataSection {...{ account, isRecent, confirmed }} />
        </div>
      </div>
    </>
  )
}
