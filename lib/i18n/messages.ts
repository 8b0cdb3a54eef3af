import { brand } from '@/lib/brand'
import type { GigsError } from '@/lib/gigs/errors'
import type { Refusal } from '@/lib/intents/refusal'
import type { Outcome } from '@/lib/connect/launches'
import type { Wait } from '@/lib/connect/launch-limits'

/** Why an intent may not start now, in words for the customer. */
export const refusalText: Record<Refusal, string> = {
  invalidInput: 'Something about this request was not right. Reload the page and try again.',
  unreachable: 'Not possible right now.',
  needsPayments: 'This cannot be done online. Please contact us.',
  accountBlocked: `Your account is blocked. Write to ${brand.supportEmail} and we will sort it out.`,
  noGigsUser: 'You have no plan yet. Choose one first.',
  notYours: 'We could not find that on your account. Reload the page and try again.',
  planNotAvailable: 'This plan is no longer on sale.',
  addonDoesNotFit: 'This add-on does not fit this plan, or is no longer on sale.',
  simNotUsable: 'This SIM card cannot be used with this plan. Check its number or choose an eSIM.',
  secondLine: 'You have this plan already. Confirm that you want a second line with it.',
  notActive: 'This becomes possible once the plan is active.',
  ended: 'This plan has ended.',
  alreadyCanceled: 'This plan is canceled already. It stays usable until it ends.',
  notCanceled: 'This plan is not canceled.',
  notRecurring: 'This plan ends by itself and does not renew.',
  endsSoon: 'This plan is canceled. Keep it first if you want to change it.',
  nothingToChoose: 'There is no other plan or add-on for this one.',
  nothingToConfirm: 'This payment does not wait for a confirmation.',
  noPorting: 'No number is being brought to this plan.',
  portingNotWaiting: 'Nothing is missing from you for this number transfer.',
  portingNotRepairable: `This number transfer cannot be mended here. Write to ${brand.supportEmail}.`,
  noSimYet: 'Your SIM is still being prepared.',
  notEsim: 'This plan uses a SIM card, so there is nothing to install.',
  installedAlready: 'This eSIM is installed. It can be installed only once.',
}

/** What is wrong with a plan choice before any intent is asked. */
export const choiceText = {
  badIccid: 'That is not the number of a SIM card. It has 19 or 20 digits, printed on the card.',
  badImei: 'That is not an IMEI. It has 15 digits; dial *#06# on the device to see them.',
  badVoucher: 'That is too long for a voucher code. Enter the code alone, or leave this empty.',
  tooManyLookUps: 'Too many SIM cards were looked up. Try again in a quarter of an hour.',
  oneDevice: 'Choose a saved device or give an IMEI, not both.',
  notKept: 'Nothing was saved yet. Please look at the marked fields.',
} as const

/** What the summary of an order says beside the prices. */
export const summaryText = {
  voucher: 'Checkout tells you what your voucher takes off, or that it cannot be used.',
  total:
    'Checkout adds taxes and shipping where there are any, and shows the total before you pay.',
} as const

/** Where the partner charges the customer, plans are not sold through Connect. */
export const billingText = `You can look at our plans here, and we set yours up for you. Write to ${brand.supportEmail} and say which plan you want: it then appears on your dashboard.`

/** Refusals of the launch action itself, before any intent is asked. */
export const launchText = {
  unknownIntent: 'We do not know what this button should do. Reload the page and try again.',
  crossSite: 'This request did not come from our pages, so nothing was done. Reload and try again.',
} as const

/** An error that was not foreseen; the page adds the reference that our log has it under. */
export const unexpectedText = {
  title: 'Something went wrong on our side',
  text: `Nothing on your account was lost. Try again in a minute. If it keeps happening, write to ${brand.supportEmail} and name the reference below.`,
  link: 'Try again',
} as const

/** A form on a page that was not ours, or not at our address. */
export const foreignText = {
  title: 'This form did not come from our pages',
  text: 'So nothing was sent, and nothing on your account was changed. Open our site and try again there.',
  link: 'Open our site',
} as const

/** A page that a new version of the app has replaced since it was opened. */
export const outdatedText = {
  title: 'There is a newer version of this page',
  text: 'Nothing was sent, and nothing on your account was changed. Go back to see what you typed, or open the new version and start again there.',
  link: 'Open the new version',
} as const

const failureText: Record<GigsError['failure'], string> = {
  refused: 'Our network partner did not accept this request.',
  unreachable: 'We cannot reach our network partner right now.',
  timeout: 'Our network partner takes too long to answer.',
  busy: 'We are very busy right now.',
  unreadable: 'Our network partner gave an answer we could not read.',
  unsafeUrl: 'Our network partner pointed to a page we do not know, so we did not go there.',
}

/** A failed call in words: what happened, what was not lost, what to do next. */
export function failureMessage({ failure, facts }: GigsError, reference?: string): string {
  const what =
    facts.code === 'userAlreadyExists'
      ? 'There is an account for your e-mail address that we cannot connect by ourselves.'
      : failureText[facts.status && facts.status >= 500 ? 'unreachable' : failure]
  const next = `Nothing was changed. Try again in a minute, or write to ${brand.supportEmail}.`
  return reference ? `${what} ${next} Reference: ${reference}` : `${what} ${next}`
}

/** What stands where the account will be. */
export const accountText = {
  pending:
    'Our network partner takes longer than usual. Your account appears as soon as it is read.',
} as const

/** What the banner says beside the intent's own words. */
export const outcomeText: Record<Exclude<Outcome, 'fulfilled' | 'acknowledged'>, string> = {
  unconfirmed:
    'We were told that it is done, and it can take a moment to show here. This page checks again by itself.',
  user_aborted: 'You left before finishing. Nothing was changed.',
  auth_expired:
    'That page had expired before it was opened. Nothing was changed; please start again.',
  bad_configuration: 'This could not be done, and it is not your fault. Nothing was changed.',
  unknown: 'We do not know yet how this ended. Below is what your account shows now.',
}

/** What the banner says when a customer leaves pages that they only looked at, or changed things on by themselves. */
export const lookedText = 'You are back. Below is what your account shows now.'

/** For a trip whose end nobody has told us yet. */
export const openTripText =
  'This is still open. If you finished it, reload this page in a moment; if not, you can start again.'

/** What the sign-in page says. */
export const signInText = {
  sent: 'Check your mailbox: we sent you a link that signs you in.',
  crossSite: 'This request did not come from our pages, so nothing was sent. Reload and try again.',
  crossSiteLink:
    'This request did not come from our pages, so nobody was signed in. Open the link in the e-mail again.',
  invalidEmail: 'That is not an e-mail address we can write to. Check it and try again.',
  mailFailed: 'We could not send the e-mail. Your address was not lost; try again in a minute.',
} as const

/** Said for known and unknown addresses alike. */
export const tooManyLinks = (seconds: number) =>
  `Too many links went to this address. Use the newest one, or try again ${waitWords(seconds)}.`

export const tooManyTries = (seconds: number) =>
  `There were too many tries from your connection. Try again ${waitWords(seconds)}.`

const tooMuch: Record<Wait['limit'], string> = {
  launches: 'You opened our secure pages very often in a short time.',
  voucherCodes: 'You tried many voucher codes.',
}

/** For a customer beyond a limit: what happened, what was not lost, what to do next. */
export const tooManyLaunches = ({ limit, seconds }: Wait) =>
  `${tooMuch[limit]} Nothing was changed. Try again ${waitWords(seconds)}, or write to ${brand.supportEmail}.`

function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
}

// By the code in the address of the sign-in page: ours in lower case, those of Auth.js in upper case.
const signInErrors = new Map<unknown, string>([
  [
    'unverified',
    'Your provider has not verified your e-mail address. Ask for a link by e-mail instead.',
  ],
  [
    'oddAddress',
    'The e-mail address at your provider has characters that we cannot tell apart from others. Ask for a link by e-mail instead.',
  ],
  [
    'attemptOver',
    'That sign-in took longer than 15 minutes or was started in another browser. Nothing was lost: continue below and you get to where you were going.',
  ],
  [
    'OAuthCallbackError',
    'The sign-in was not finished at your provider. Nothing was lost: try again, or ask for a link by e-mail.',
  ],
  ['tooMany', 'There were too many tries from your connection. Try again in a few minutes.'],
  ['crossSite', signInText.crossSite],
  ['Verification', 'That link was used already or is older than 15 minutes. Ask for a new one.'],
  [
    'OAuthAccountNotLinked',
    'Another sign-in is used for this e-mail address. Ask for a link by e-mail.',
  ],
])

/** Why a sign-in did not work. The code comes through the browser and may be anything. */
export const signInError = (code: unknown) =>
  signInErrors.get(code) ??
  'Signing in did not work. Nothing was lost: try again, or ask for a link by e-mail.'

/** What the profile page says after saving; the fields by their names. */
export const profileText = {
  saved: 'Your profile is saved.',
  notSaved: 'Nothing was saved yet. Please look at the marked fields.',
  name: 'Write your name in up to 100 letters, or leave this empty.',
  birthday: 'Choose a day in the past, or leave this empty.',
  locale: 'Choose a language from the list.',
  theme: 'Choose one of the three.',
  endedOne: 'That device is signed out.',
  endedOthers: 'You are signed out everywhere else. Only this device is left.',
  confirmed: {
    data: 'Thank you for signing in again. You can download your data for the next 10 minutes.',
    deletion:
      'Thank you for signing in again. Nothing is deleted yet: tick the box below and press the button.',
  },
  deleted: 'Your account is deleted.',
  plansStay: `Plans at our mobile network go on until they are canceled; for those, write to ${brand.supportEmail}.`,
} as const
