import { BadgeCheck } from 'lucide-react'
import type { Metadata } from 'next'
import {
  deleteAccount,
  endAllOtherSessions,
  endOneSession,
  saveProfile,
} from '@/app/(account)/profile/actions'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { CarrierDetails } from '@/components/profile/carrier-details'
import { UnreachableNotice } from '@/components/account/stale-account-notice'
import { OpenSessions } from '@/components/profile/open-sessions'
import { DataAndDeletion } from '@/components/profile/data-and-deletion'
import { ProfileForm } from '@/components/profile/profile-form'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { requireSession } from '@/lib/auth'
import { locales } from '@/lib/brand'
import { env } from '@/lib/env'
import { displayLocale, formatDate, formatTime, localeName } from '@/lib/i18n/format'
import { profileText } from '@/lib/i18n/messages'
import { findSignIns } from '@/lib/auth/user-data'
import { listSessions, type Session } from '@/lib/auth/sessions'
import type { User } from '@/lib/auth/users'

export const metadata: Metadata = { title: 'Profile' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ProfilePage({ searchParams }: Props) {
  const { user, session, isRecent } = await requireSession('/profile')
  const [shown, others, sessions, { ended, confirmed }] = await Promise.all([
    loadAccountForPage(user),
    findSignIns(user.id),
    listSessions(user.id),
    searchParams,
  ])
  const { account } = shown
  const locale = displayLocale(user.locale)
  const signIns = ['With a link by e-mail', ...others.map(() => `With ${env().AUTH_OIDC_NAME}`)]
  const choices = locales.map((value) => ({ value, label: localeName(value) }))
  return (
    <>
      <PageHead title="Profile">
        Filled in for you at checkout, so that you type it only once. Every field may stay empty.
      </PageHead>
      <div className="grid max-w-xl gap-5">
        {shown.account && !shown.account.isReachable && (
          <UnreachableNotice cachedAt={shown.cachedAt} locale={locale} />
        )}
        <Email user={user} />
        <Card className="p-6">
          <ProfileForm
            save={saveProfile}
            current={textsOf(user)}
            choices={[{ value: '', label: 'Not chosen' }, ...choices]}
          />
        </Card>
        <CarrierDetails account={account} locale={locale} />
        <OpenSessions
          sessions={sessions.map((one) => shownOf(one, session, locale))}
          done={endedText.get(ended) ?? null}
          endOne={endOneSession}
          endOthers={endAllOtherSessions}
        />
        <DataAndDeletion
          signIns={signIns}
          account={account}
          remove={deleteAccount}
          confirmed={
            isRecent && (confirmed === 'data' || confirmed === 'deletion') ? confirmed : null
          }
        />
      </div>
    </>
  )
}

// By the value in the address, which may be anything.
const endedText = new Map<unknown, string>([
  ['one', profileText.endedOne],
  ['others', profileText.endedOthers],
])

const shownOf = ({ id, device, createdAt, lastUsedAt }: Session, own: Session, locale: string) => ({
  id,
  device: device ?? 'Unknown device',
  isThis: id === own.id,
  times: [
    `Signed in ${formatTime(createdAt, locale)}`,
    `Last used ${formatDate(lastUsedAt.toISOString(), locale)}`,
  ],
})

const textsOf = ({ name, birthday, locale, theme }: User) => ({
  name: name ?? '',
  birthday: birthday ?? '',
  locale: locale ?? '',
  theme: theme ?? '',
})

function Email({ user }: { user: User }) {
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-6">
      <dl className="grid min-w-0 gap-0.5">
        <dt className="text-sm font-semibold">E-mail address</dt>
        <dd className="wrap-anywhere text-soft">{user.email}</dd>
      </dl>
      {user.emailVerified && (
        <p className="flex items-center gap-1.5 text-sm font-semibold text-accent">
          <BadgeCheck className="size-5" aria-hidden="true" />
          Verified
        </p>
      )}
    </Card>
  )
}
