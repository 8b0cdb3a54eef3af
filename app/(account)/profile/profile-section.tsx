import { after } from 'next/server'
import { saveProfile } from '@/app/(account)/profile/actions'
import { KnownDetails, ProfileCard } from '@/components/profile/known-details'
import { ProfileForm } from '@/components/profile/profile-form'
import { Notice } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { countries } from '@/lib/account/check-address'
import {
  hasPendingDetails,
  pendingDetails,
  tryToCompleteGigsUser,
} from '@/lib/account/complete-gigs-user'
import { findGigsLink, type User } from '@/lib/auth/users'
import { findSignIns } from '@/lib/auth/user-data'
import { brand, locales } from '@/lib/brand'
import { env } from '@/lib/env'
import { localeName, type Display } from '@/lib/i18n/format'
import { profileText } from '@/lib/i18n/profile-messages'

/** `account` is null while Gigs is unreachable. */
type Props = { user: User; account: Account | null; display: Display }

/** Renders the details of the user: what Gigs has, and a form for the rest. */
export async function ProfileSection({ user, account, display }: Props) {
  const isUnavailable = !account && Boolean(await findGigsLink(user.id))
  const asks = isUnavailable ? asksNothing : asksOf(account)
  return (
    <>
      <KnownDetails {...{ user, account, display }} signIns={await signInsOf(user)} />
      {isUnavailable && <Notice tone="wait">{profileText.unavailable}</Notice>}
      <ProfileCard
        id="preferences"
        title={Object.values(asks).some(Boolean) ? 'Details and preferences' : 'Preferences'}
      >
        <ProfileForm
          save={saveProfile}
          current={valuesOf(user)}
          asks={asks}
          pending={account && passOn(user, account)}
          languages={languages}
          countries={asks.address ? countryOptions : []}
        />
      </ProfileCard>
    </>
  )
}

async function signInsOf({ id }: User): Promise<string[]> {
  const linked = await findSignIns(id)
  return ['Link by e-mail', ...linked.map(() => env().AUTH_OIDC_NAME)]
}

const asksNothing = { name: false, birthday: false, address: false }

const asksOf = (account: Account | null) => ({
  name: !account?.gigsUser?.fullName?.trim(),
  birthday: !account?.gigsUser?.birthday,
  address: !account?.addresses.length,
})

// Details that were saved while Gigs was unreachable are passed on after the page is sent. Returns what the page says.
function passOn(user: User, { gigsUser, addresses, isReachable }: Account): string | null {
  if (!gigsUser) return null
  if (user.address?.isRefused && addresses.length === 0) return profileText.addressRefused
  if (!hasPendingDetails(pendingDetails(user, { gigsUser, addresses }))) return null
  if (!isReachable) return profileText.notPassedOn
  after(() => tryToCompleteGigsUser(user, gigsUser.id))
  return profileText.passingOn
}

const languages = [
  { value: '', label: 'Not set' },
  ...locales.map((value) => ({ value, label: localeName(value) })),
]

const countryOptions = [{ value: '', label: 'Choose a country' }, ...countries]

function valuesOf({ name, birthday, locale, theme, address }: User) {
  const { region = '' } = new Intl.Locale(locale ?? brand.defaultLocale)
  return {
    name: name ?? '',
    birthday: birthday ?? '',
    locale: locale ?? '',
    theme: theme ?? '',
    country: address?.country ?? region,
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
  }
}
