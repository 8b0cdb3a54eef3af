import { BadgeCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { saveProfile } from '@/app/(account)/profile/actions'
import { ProfileForm } from '@/components/profile-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth'
import { locales } from '@/lib/brand'
import { localeName } from '@/lib/format'
import { GigsError } from '@/lib/gigs/errors'
import { findOrLinkGigsUser, type User } from '@/lib/users'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const user = await requireUser('/profile')
  const choices = locales.map((value) => ({ value, label: localeName(value) }))
  const { name, birthday, locale } = user
  return (
    <>
      <PageHead title="Profile">
        Filled in for you at checkout, so that you type it only once. Every field may stay empty.
      </PageHead>
      <div className="grid max-w-xl gap-5">
        <Email user={user} />
        <Card className="p-6">
          <ProfileForm
            save={saveProfile}
            current={{ name: name ?? '', birthday: birthday ?? '', locale: locale ?? '' }}
            choices={[{ value: '', label: 'Not chosen' }, ...choices]}
          />
        </Card>
        {(await isAtNetwork(user)) && (
          <Notice tone="plain">
            You have an account at our mobile network already. It keeps the name it was made with:
            what you save here fills in new forms and does not change the name there.
          </Notice>
        )}
      </div>
    </>
  )
}

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

// Not knowing only leaves out a hint, and the profile itself needs no Gigs.
async function isAtNetwork(user: User): Promise<boolean> {
  try {
    return (await findOrLinkGigsUser(user)) !== null
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return false
  }
}
