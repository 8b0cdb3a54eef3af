import { brand } from '@/lib/brand'

/** The profile page. */
export const profile = {
  title: 'Profile',
  intro: 'Checkout uses what you save here, so you don’t have to type it there again.',
  /** How the user signs in, and what our network partner has. */
  details: {
    title: 'Your details',
    email: 'E-mail address',
    verified: 'Verified',
    signIns: 'Ways to sign in',
    emailLink: 'Link by e-mail',
    fullName: 'Full name',
    birthday: 'Date of birth',
    address: 'Address',
    birthdayNote: `Is it wrong? Write to ${brand.supportEmail}.`,
  },
  form: {
    titleWithDetails: 'Details and preferences',
    title: 'Preferences',
    name: 'Full name',
    nameHint: 'As shown on your passport or ID card.',
    birthday: 'Date of birth',
    birthdayHint: 'Some plans need it before they can be activated.',
    language: 'Language',
    languageHint: 'For our pages, e-mails and checkout.',
    region: 'Region',
    regionHint: 'Dates and prices are written as in this country.',
    save: 'Save profile',
  },
  theme: {
    title: 'Appearance',
    device: 'Match my device',
    light: 'Light',
    dark: 'Dark',
    hint: 'Some of our network partner’s pages are only available in light mode.',
  },
  address: {
    title: 'Address',
    hint: 'Some plans need it, and we ship SIM cards to it. You can leave all of it empty.',
    country: 'Country',
    chooseCountry: 'Choose a country',
    line1: 'Street and number',
    line2: 'Apartment, floor (optional)',
    postalCode: 'Postal code',
    city: 'City',
    state: 'State or province',
    stateHint: 'Its name or two letters, like NY. Needed in the United States and Canada.',
  },
  /** Corrections of an address. `country` is the name of a country. */
  addressErrors: {
    country: 'Choose your country.',
    line1: 'Enter your street and number.',
    city: 'Enter your city.',
    tooLong: 'That is too long. Use up to 200 characters.',
    postalCode: 'Enter your postal code. Addresses in this country ({country}) have one.',
    otherPostalCode:
      'That doesn’t look like a postal code of this country ({country}). Check the code and the country.',
    noPostalCode: 'Leave this empty: {country} has no postal codes.',
    state: 'Enter your state or province, like NY or New York.',
    unknownState:
      'We don’t know this state or province. Enter its name or its two letters, like NY.',
    unknownRegion:
      'We don’t know this region. Leave this empty: only addresses in the United States and Canada need it.',
  },
  /** Corrections of the other fields. */
  errors: {
    name: 'Use up to 100 characters for your name, or leave this empty.',
    birthday: 'Choose a date in the past, or leave this empty.',
    language: 'Choose a language from the list.',
    region: 'Choose a region from the list.',
    theme: 'Choose one of the three options.',
    /** Shown at a field whose value Gigs refused. */
    refused: 'Our network partner didn’t accept this. Check it and try again.',
  },
  saved: 'Your profile is saved.',
  notSaved: 'Nothing was saved yet. Please check the marked fields.',
  partlySaved: 'Not everything was saved yet. Please check the marked fields.',
  refused: 'Our network partner didn’t accept these details. Check them and try again.',
  pending:
    'Saved here. We couldn’t reach our network partner, so we’ll pass this on as soon as we can, at the latest before your next checkout.',
  /** Details that the account received from somewhere else in the meantime. `details` is a list of those below. */
  kept: 'Your profile is saved, except for your {details}: your account has one already, and we didn’t change it. You see it above.',
  keptDetails: { name: 'full name', birthday: 'date of birth', address: 'address' },
  notPassedOn:
    'Your details are saved here, but our network partner doesn’t have all of them yet. We’ll pass them on as soon as we can, at the latest before your next checkout.',
  passingOn:
    'Your details are saved here, and we’re passing them on to our network partner now. Reload this page in a moment to see them on your account.',
  addressRefused:
    'Our network partner didn’t accept your address. Check it and save it again, or leave it empty: checkout then asks for it.',
  unavailable:
    'We couldn’t load your name, date of birth and address right now. Nothing is lost. Reload this page in a minute to see them.',
  sessions: {
    title: 'Where you are signed in',
    /** Like `Firefox on Windows`. */
    device: '{browser} on {system}',
    unknownDevice: 'Unknown device',
    thisDevice: 'This device',
    signedInAt: 'Signed in {time}',
    lastUsedOn: 'Last used {date}',
    signOut: 'Sign out',
    signOutHere: 'Sign out here',
    signOutOthers: 'Sign out everywhere else',
    signingOut: 'Signing out…',
    endedOne: 'That device is signed out.',
    endedOthers: 'You are signed out everywhere else. Only this device is left.',
  },
  data: {
    title: 'Your data',
    text: 'Everything we store about you, in one machine-readable file. We may ask you to sign in again first.',
    download: 'Download my data',
    /** After the user has signed in again for it. */
    confirmed: {
      data: 'Thank you for signing in again. You can download your data for the next 10 minutes.',
      deletion:
        'Thank you for signing in again. Nothing is deleted yet. Check the box below and press the button.',
    },
  },
  deletion: {
    title: 'Delete my account',
    text: 'This signs you out everywhere and permanently deletes your profile and all data stored with it. It does not cancel your plans, which stay active with our mobile network. We may ask you to sign in again first.',
    activePlans:
      '{count, plural, one {One of your plans is still active and will keep being charged. Cancel on the dashboard first.} other {# of your plans are still active and will keep being charged. Cancel on the dashboard first.}}',
    sure: 'I want to delete my account',
    submit: 'Delete account',
    submitting: 'Deleting…',
  },
  deleted: 'Your account is deleted.',
  plansStay: `Plans with our mobile network continue until they are canceled. For help with those, write to ${brand.supportEmail}.`,
} as const
