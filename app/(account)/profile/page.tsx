import { BadgeCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { deleteAccount, saveProfile } from '@/app/(account)/profile/actions'
import { tryAccount } from '@/app/(account)/try-account'
import { AtNetwork } from '@/components/at-network'
import { Unreachable } from '@/components/old-account'
import { OwnData } from '@/components/own-data'
import { ProfileForm } from '@/components/profile-form'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth'
import { locales } from '@/lib/brand'
import { env } from '@/lib/env'
import { displayLocale, localeName } from '@/lib/format'
import { findSignIns } from '@/lib/own-data'
import type { User } from '@/lib/users'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const user = await requireUser('/profile')
  const [shown, others] = await Promise.all([tryAccount(user), findSignIns(user.id)])
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
          <Unreachable readAt={shown.readAt} locale={locale} />
        )}
        <Email user={user} />
        <Card className="p-6">
          <ProfileForm
            save={saveProfile}
            current={textsOf(user)}
            choices={[{ value: '', label: 'Not chosen' }, ...choices]}
          />
        </Card>
        <AtNetwork account={account} locale={locale} />
        <OwnData signIns={signIns} account={account} remove={deleteAccount} />
      </div>
    </>
  )
}

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
