import { brand } from '@/lib/brand'
import { formatList } from '@/lib/i18n/format'

type Detail = 'name' | 'birthday' | 'address'

const detailNames: Record<Detail, string> = {
  name: 'full name',
  birthday: 'date of birth',
  address: 'address',
}

/** Returns the message for details that the account received from somewhere else in the meantime. */
export function keptText(details: readonly Detail[]): string {
  const list = formatList(details.map((name) => detailNames[name]))
  return `Your profile is saved, except for your ${list}: your account has one already, and we didn’t change it. You see it above.`
}

/** Corrections of an address. `country` is the name of a country. */
export const addressText = {
  country: 'Choose your country.',
  line1: 'Enter your street and number.',
  city: 'Enter your city.',
  tooLong: 'That is too long. Use up to 200 characters.',
  postalCode: (country: string) =>
    `Enter your postal code. Addresses in this country (${country}) have one.`,
  otherPostalCode: (country: string) =>
    `That doesn’t look like a postal code of this country (${country}). Check the code and the country.`,
  noPostalCode: (country: string) => `Leave this empty: ${country} has no postal codes.`,
  state: 'Enter your state or province, like NY or New York.',
  unknownState: 'We don’t know this state or province. Enter its name or its two letters, like NY.',
  unknownRegion:
    'We don’t know this region. Leave this empty: only addresses in the United States and Canada need it.',
} as const

/** Shown at a field whose value Gigs refused. */
export const REFUSED_FIELD_TEXT = 'Our network partner didn’t accept this. Check it and try again.'

/** Texts of the profile page. Those for a field have the field's name. */
export const profileText = {
  saved: 'Your profile is saved.',
  notSaved: 'Nothing was saved yet. Please check the marked fields.',
  partlySaved: 'Not everything was saved yet. Please check the marked fields.',
  refused: 'Our network partner didn’t accept these details. Check them and try again.',
  pending:
    'Saved here. We couldn’t reach our network partner, so we’ll pass this on as soon as we can, at the latest before your next checkout.',
  notPassedOn:
    'Your details are saved here, but our network partner doesn’t have all of them yet. We’ll pass them on as soon as we can, at the latest before your next checkout.',
  passingOn:
    'Your details are saved here, and we’re passing them on to our network partner now. Reload this page in a moment to see them on your account.',
  addressRefused:
    'Our network partner didn’t accept your address. Check it and save it again, or leave it empty: checkout then asks for it.',
  unavailable:
    'We couldn’t load your name, date of birth and address right now. Nothing is lost. Reload this page in a minute to see them.',
  name: 'Use up to 100 characters for your name, or leave this empty.',
  birthday: 'Choose a date in the past, or leave this empty.',
  locale: 'Choose a language from the list.',
  theme: 'Choose one of the three options.',
  endedOne: 'That device is signed out.',
  endedOthers: 'You are signed out everywhere else. Only this device is left.',
  confirmed: {
    data: 'Thank you for signing in again. You can download your data for the next 10 minutes.',
    deletion:
      'Thank you for signing in again. Nothing is deleted yet. Check the box below and press the button.',
  },
  deleted: 'Your account is deleted.',
  plansStay: `Plans with our mobile network continue until they are canceled. For help with those, write to ${brand.supportEmail}.`,
} as const
