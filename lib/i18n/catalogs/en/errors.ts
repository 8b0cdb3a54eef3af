import { brand } from '@/lib/brand'

/** Errors that are not about one form, and the pages in place of a page that failed. */
export const errors = {
  crossSite:
    'This request didn’t come from our site, so nothing was changed. Reload the page and try again.',
  unknownIntent: 'We don’t know what this button should do. Reload the page and try again.',
  signedOut: 'You are signed out. Sign in and try again.',
  invalidInput: 'Something about this request wasn’t right. Nothing was changed.',
  unknownLaunch: 'We couldn’t find that on your account. Nothing was changed.',
  /** Why a call to Gigs failed. `advice`, or `lastingAdvice` if a second try would not help, and `reference` follow. */
  failure: {
    refused: 'Our network partner didn’t accept this request.',
    unreachable: 'We can’t reach our network partner right now.',
    timeout: 'Our network partner is taking too long to respond.',
    busy: 'We’re very busy right now.',
    unreadable: 'We couldn’t read our network partner’s response.',
    unsafeUrl: 'Our network partner sent us to a page we don’t know, so we didn’t open it.',
    userAlreadyExists:
      'Your e-mail address already belongs to an account that we can’t connect automatically.',
    advice: `Nothing was changed. Try again in a minute, or write to ${brand.supportEmail}.`,
    lastingAdvice: `Nothing was changed. If it happens again, write to ${brand.supportEmail}.`,
    reference: 'Reference: {reference}',
  },
  /** Why a launch is refused for some minutes. `advice` follows. */
  limit: {
    launches: 'You opened our secure pages too many times in a short period.',
    voucherCodes: 'You tried too many voucher codes.',
    advice: `Nothing was changed. Try again {minutes, plural, =1 {in a minute} other {in # minutes}}, or write to ${brand.supportEmail}.`,
  },
  /** The page for an address that does not exist, or not for this customer. */
  missing: {
    pageTitle: 'Page not found',
    title: 'We couldn’t find that page',
    text: 'Check the address for typos, or go to your dashboard. Nothing on your account has changed.',
    dashboard: 'Go to your dashboard',
    plans: 'See the plans',
    help: 'Help',
  },
  /** The page for an unexpected error. It also shows a reference to the entry in our log. */
  unexpected: {
    title: 'Something went wrong on our side',
    text: `Nothing on your account was lost. Try again in a minute. If it keeps happening, write to ${brand.supportEmail} and include the reference below.`,
    link: 'Try again',
    reference: 'Reference: <code>{reference}</code>',
    contact: 'Write to us',
  },
  /** The page for a form that was submitted from another site or another address. */
  foreign: {
    title: 'This form didn’t come from our site',
    text: 'Nothing was sent, and nothing on your account was changed. Open our site and try again there.',
    link: 'Open our site',
  },
  /** The page for a form that belongs to an older version of the app. */
  outdated: {
    title: 'There is a newer version of this page',
    text: 'Nothing was sent, and nothing on your account was changed. Go back to see what you typed, or open the new version and start again there.',
    link: 'Open the new version',
  },
} as const
