import { BadgeCheck } from 'lucide-react'
import { saveProfile } from '@/app/(account)/profile/actions'
import { ProfileForm } from '@/components/profile/profile-form'
import { Card } from '@/components/ui/card'
import type { User } from '@/lib/auth/users'
import { locales } from '@/lib/brand'
import { localeName } from '@/lib/i18n/format'

/** Renders the e-mail address and the profile form. */
export function ProfileSection({ user }: { user: User }) {
  const languages = locales.map((value) => ({ value, label: localeName(value) }))
  return (
    <>
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
      <Card className="p-6">
        <ProfileForm
          save={saveProfile}
          current={{
            name: user.name ?? '',
            birthday: user.birthday ?? '',
            locale: user.locale ?? '',
            theme: user.theme ?? '',
          }}
          languages={[{ value: '', label: 'Not set' }, ...languages]}
        />
      </Card>
    </>
  )
}
