import { brand } from '@/lib/brand'
import type { Requirement } from '@/lib/checkout/requirements'
import type { Outcome } from '@/lib/connect/launches'
import type { Wait } from '@/lib/connect/launch-limits'
import type { GigsError } from '@/lib/gigs/errors'
import { formatList } from '@/lib/i18n/format'
import type { Refusal } from '@/lib/intents/refusal'

/** Why an intent cannot start now. */
export const refusalText: Record<Refusal, string> = {
  invalidInput: 'Something about this request wasn’t right. Reload the page and try again.',
  unreachable: 'Not possible right now. Try again in a minute.',
  needsPayments: `This can’t be done online. Write to ${brand.supportEmail} and we’ll help.`,
  accountBlocked: `Your account is blocked. Write to ${brand.supportEmail} and we’ll sort it out.`,
  noGigsUser: 'You have no plan yet. Choose one first.',
  notYours: 'We couldn’t find that on your account. Reload the page and try again.',
  planNotAvailable: 'This plan is no longer available. Choose another one.',
  addonDoesNotFit: 'This add-on is not available for this plan.',
  simNotUsable: 'This SIM card can’t be used with this plan. Check its number or choose an eSIM.',
  deviceDoesNotFit:
    'This device can’t use the SIM of this plan. Choose another device or another plan.',
  secondLine: 'You already have this plan. Confirm that you want a second line with it.',
  notActive: 'You can do this once your plan is active.',
  ended: 'This plan has ended.',
  alreadyCanceled: 'This plan is already canceled. You can use it until it ends.',
  notCanceled: 'This plan is not canceled.',
  notRecurring: 'This plan ends on its own and does not renew.',
  endsSoon: 'This plan is canceled. Choose “Keep plan” first if you want to change it.',
  nothingToChoose: 'There is no other plan or add-on to choose right now.',
  nothingToConfirm: 'There is nothing to confirm right now.',
  noPorting: 'This plan has no number transfer.',
  portingNotWaiting: 'We don’t need anything else from you for this number transfer.',
  portingNotRepairable: `You can’t fix this transfer here. Write to ${brand.supportEmail} and we’ll help.`,
  noSimYet: 'Your SIM is still being prepared.',
  notEsim: 'This plan uses a SIM card, so there is nothing to install.',
  installedAlready: 'This eSIM is already installed. An eSIM can be installed only once.',
}

/** Corrections in the plan choice form. */
export const choiceText = {
  badIccid:
    'That doesn’t look like a SIM card number. It has 19 or 20 digits and is printed on the card.',
  badImei: 'That doesn’t look like an IMEI. It has 15 digits. Dial *#06# on the device to see it.',
  badVoucher: 'That is too long for a voucher code. Enter only the code, or leave this empty.',
  tooManyLookUps: 'You looked up too many SIM cards. Try again in 15 minutes.',
  oneDevice: 'Choose a saved device or enter an IMEI, not both.',
  notSaved: 'Nothing was saved yet. Please check the marked fields.',
} as const

const requirementNames: Record<Requirement, string> = {
  fullName: 'your full name',
  birthday: 'your date of birth',
  address: 'your address',
  device: 'the IMEI of your device',
}

/** Returns a sentence that lists what checkout still asks for; null if that is nothing. */
export function checkoutAsksText(missing: readonly Requirement[]): string | null {
  if (missing.length === 0) return null
  const list = formatList(missing.map((name) => requirementNames[name]))
  return `Checkout asks for ${list}.`
}

/** Texts of the public plan pages. */
export const visitorText = {
  notSent: 'Nothing was sent yet. Please check the marked fields.',
  noCatalog: 'We can’t show our plans right now',
  choiceMissing: 'We couldn’t find the choice in this link',
  chooseAgain:
    'We keep a choice for 30 days. Nothing was ordered. Choose again, and continue to your order.',
} as const

/** Notes below the prices in the order summary. */
export const summaryText = {
  voucher: 'Checkout shows how much your voucher saves, or why it can’t be used.',
  total: 'Checkout adds any taxes and shipping, and shows the total before you pay.',
  keepNumber:
    'You can keep your phone number: choose “Keep my number” at checkout. Don’t cancel with your current provider first.',
} as const

/** Texts of the plan pages in a Billing project, where plans are not sold through Connect. */
export const BILLING_TEXT = `Take a look at our plans. To get one, open it and choose “${brand.billing.order.label}”.`
export const ORDER_TEXT =
  'Order it from us directly. We set it up for you, and it then appears on your dashboard with its first invoice.'

/** Refusals of the launch action, before it asks the intent. */
export const launchText = {
  unknownIntent: 'We don’t know what this button should do. Reload the page and try again.',
  crossSite:
    'This request didn’t come from our site, so nothing was changed. Reload the page and try again.',
} as const

/** Errors of the routes that native apps call. The messages are for customers, except the first four. */
export const routeText = {
  notJson: 'Send the body as JSON, with the content type application/json.',
  tooLarge: 'The body is larger than 256 KB.',
  tooSlow: 'The body did not arrive within 10 seconds.',
  callbackNotAllowed:
    'This callbackUrl is neither at APP_URL nor a deep link that NATIVE_CALLBACKS lists.',
  signedOut: 'You are signed out. Sign in and try again.',
  invalidInput: 'Something about this request wasn’t right. Nothing was changed.',
  unknownLaunch: 'We couldn’t find that on your account. Nothing was changed.',
} as const

/** The page for an unexpected error. It also shows a reference to the entry in our log. */
export const unexpectedText = {
  title: 'Something went wrong on our side',
  text: `Nothing on your account was lost. Try again in a minute. If it keeps happening, write to ${brand.supportEmail} and include the reference below.`,
  link: 'Try again',
} as const

/** The page for an address that does not exist, or not for this customer. */
export const missingText = {
  title: 'We couldn’t find that page',
  text: 'Check the address for typos, or go to your dashboard. Nothing on your account has changed.',
  link: 'Go to your dashboard',
} as const

/** The page for a form that was submitted from another site or another address. */
export const foreignText = {
  title: 'This form didn’t come from our site',
  text: 'Nothing was sent, and nothing on your account was changed. Open our site and try again there.',
  link: 'Open our site',
} as const

/** The page for a form that belongs to an older version of the app. */
export const outdatedText = {
  title: 'There is a newer version of this page',
  text: 'Nothing was sent, and nothing on your account was changed. Go back to see what you typed, or open the new version and start again there.',
  link: 'Open the new version',
} as const

const failureText: Record<GigsError['failure'], string> = {
  refused: 'Our network partner didn’t accept this request.',
  unreachable: 'We can’t reach our network partner right now.',
  timeout: 'Our network partner is taking too long to respond.',
  busy: 'We’re very busy right now.',
  unreadable: 'We couldn’t read our network partner’s response.',
  unsafeUrl: 'Our network partner sent us to a page we don’t know, so we didn’t open it.',
}

/** Returns the message for a failed call: what happened, that nothing was lost, and what to do next. */
export function failureMessage({ failure, facts }: GigsError, reference?: string): string {
  const cause =
    facts.code === 'userAlreadyExists'
      ? 'Your e-mail address already belongs to an account that we can’t connect automatically.'
      : failureText[facts.status && facts.status >= 500 ? 'unreachable' : failure]
  const next = `Nothing was changed. Try again in a minute, or write to ${brand.supportEmail}.`
  return reference ? `${cause} ${next} Reference: ${reference}` : `${cause} ${next}`
}

/** Shown in place of an account that has not loaded yet. */
export const accountText = {
  pending: 'Your account is on its way. It appears here as soon as it has loaded.',
  withoutScripts: 'This can take a few seconds.',
  reload: 'Load this page again',
} as const

const ACCOUNT_BELOW = 'Below is what your account shows now.'

/** The texts of the outcome banner. `fulfilled` and `acknowledged` use the copy of the intent. */
export const outcomeText: Record<Exclude<Outcome, 'fulfilled' | 'acknowledged'>, string> = {
  unconfirmed: 'Your change can take a moment to show here.',
  user_aborted: 'You left before finishing. Nothing was changed.',
  auth_expired: 'That page expired before it opened. Nothing was changed. Please start again.',
  bad_configuration: 'We couldn’t do this right now, and it’s not your fault. Nothing was changed.',
  unknown: 'We don’t know yet how this went.',
}

/** What the page below an outcome does or shows. */
export const outcomeHint: Partial<Record<Outcome, string>> = {
  unconfirmed: 'You can leave this page.',
  unknown: ACCOUNT_BELOW,
}

/** Shown when a customer returns from pages that have no single result. */
export const returnedText = { text: 'Welcome back.', hint: ACCOUNT_BELOW } as const

/** Where the button of an action leads. */
export const CONTINUE_TEXT =
  'You continue on the secure pages of our mobile network. Nothing changes until you confirm it there.'

/** Shown for a launch that has no outcome yet. */
export const OPEN_LAUNCH_TEXT =
  'This is still open. If you finished it, reload this page in a moment. If not, you can start again.'

/** Texts of the sign-in page. */
export const signInText = {
  crossSite:
    'This request didn’t come from our site, so nothing was sent. Reload the page and try again.',
  crossSiteLink:
    'This request didn’t come from our site, so you were not signed in. Open the link in the e-mail again.',
  invalidEmail: 'That doesn’t look like an e-mail address. Check it and try again.',
  invalidCode: 'Enter the 6 digits from the e-mail.',
  wrongCode: 'That code doesn’t match. Check the newest e-mail.',
  codeEnded: 'Too many tries: ask for a new e-mail. The link in the last one still works.',
  codeOver:
    'That e-mail was already used to sign in, or it is older than 15 minutes. Ask for a new one.',
  crossSiteCode:
    'This request didn’t come from our site, so you were not signed in. Reload the page and try again.',
  mailFailed: 'We couldn’t send the e-mail. Your address is still here. Try again in a minute.',
} as const

/** The same for known and unknown addresses. */
export const tooManyLinks = (seconds: number) =>
  `We sent too many links to this address. Use the newest one, or try again ${inMinutes(seconds)}.`

export const tooManyTries = (seconds: number) =>
  `There were too many attempts from your connection. Try again ${inMinutes(seconds)}.`

const limitText: Record<Wait['limit'], string> = {
  launches: 'You opened our secure pages too many times in a short period.',
  voucherCodes: 'You tried too many voucher codes.',
}

/** Returns the message for an exceeded limit: what happened, that nothing was changed, and what to do next. */
export const tooManyLaunches = ({ limit, seconds }: Wait) =>
  `${limitText[limit]} Nothing was changed. Try again ${inMinutes(seconds)}, or write to ${brand.supportEmail}.`

function inMinutes(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
}
