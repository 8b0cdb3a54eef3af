import { after } from 'next/server'
import { saveProfile } from '@/app/(account)/profile/actions'
import { addressCountries, localeOptions, shownChoice } from '@/app/(account)/profile/locale-choice'
import { KnownDetails, ProfileCard } from '@/components/profile/known-details'
import { ProfileForm } from '@/components/profile/profile-form'
import { profileWords } from '@/components/profile/profile-words'
import { Notice } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import {
  hasPendingDetails,
  pendingDetails,
  tryToCompleteGigsUser,
} from '@/lib/account/complete-gigs-user'
import { findGigsLink, type User } from '@/lib/auth/users'
import { findSignIns } from '@/lib/auth/user-data'
import { env } from '@/lib/env'
import type { Display } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** `account` is null while Gigs is unreachable. */
type Props = { user: User; account: Account | null; display: Display }

/** Renders the details of the user: what Gigs has, and a form for the rest. */
export async function ProfileSection({ user, account, display }: Props) {
  const t = translatorFor(display.locale)
  const isUnavailable = !account && Boolean(await findGigsLink(user.id))
  const asks = isUnavailable ? asksNothing : asksOf(account)
  return (
    <>
      <KnownDetails {...{ user, account, display }} signIns={await signInsOf(user, t)} />
      {isUnavailable && <Notice tone="wait">{t('profile.unavailable')}</Notice>}
      <ProfileCard
        id="preferences"
        title={
          Object.values(asks).some(Boolean)
            ? t('profile.form.titleWithDetails')
            : t('profile.form.title')
        }
      >
        <ProfileForm
          save={saveProfile}
          current={valuesOf(user, display)}
          asks={asks}
          pending={account && passOn(user, account, t)}
          {...localeOptions(display)}
          countries={
            asks.address ? addressCountries(t('profile.address.chooseCountry'), display) : []
          }
          words={profileWords(t)}
        />
      </ProfileCard>
    </>
  )
}

async function signInsOf({ id }: User, t: Translator): Promise<string[]> {
  const linked = await findSignIns(id)
  return [t('profile.details.emailLink'), ...linked.map(() => env().AUTH_OIDC_NAME)]
}

const asksNothing = { name: false, birthday: false, address: false }

const asksOf = (account: Account | null) => ({
  name: !account?.gigsUser?.fullName?.trim(),
  birthday: !account?.gigsUser?.birthday,
  address: !account?.addresses.length,
})

// Details that were saved while Gigs was unreachable are passed on after the page is sent. Returns what the page says.
function passOn(user: User, account: Account, t: Translator): string | null {
  const { gigsUser, addresses, isReachable } = account
  if (!gigsUser) return null
  if (user.address?.isRefused && addresses.length === 0) return t('profile.addressRefused')
  if (!hasPendingDetails(pendingDetails(user, { gigsUser, addresses }))) return null
  if (!isReachable) return t('profile.notPassedOn')
  after(() => tryToCompleteGigsUser(user, gigsUser.id))
  return t('profile.passingOn')
}

function valuesOf({ name, birthday, theme, address }: User, display: Display) {
  const { language, region } = shownChoice(display)
  return {
    name: name ?? '',
    birthday: birthday ?? '',
    language,
    region,
    theme: theme ?? '',
    country: address?.country ?? region,
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
  }
}
