import { brand } from '@/lib/brand'

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
  refused: 'Our network partner didn’t accept this part of the address. Check it and try again.',
} as const

/** Texts of the profile page. Those for a field have the field's name. */
export const profileText = {
  saved: 'Your profile is saved.',
  notSaved: 'Nothing was saved yet. Please check the marked fields.',
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
