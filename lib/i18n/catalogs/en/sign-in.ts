import { brand } from '@/lib/brand'

/** The sign-in pages, and the reasons why a sign-in did not work. */
export const signIn = {
  pageTitle: 'Sign in',
  title: `Sign in to ${brand.name}`,
  intro: 'New here? Signing in creates your account. There is no password.',
  again: {
    title: 'Confirm that it’s you',
    intro:
      'To protect your data, sign in again as {email}. Then you can continue where you left off.',
  },
  /** Shown when signing in to another account failed. */
  stillSignedIn:
    'You are still signed in as <email>{address}</email>. <link>Continue with this account</link>',
  continueWith: 'Continue with {provider}',
  or: 'or',
  form: {
    email: 'E-mail address',
    hint: 'We’ll send you a link and a code. They work once, for 15 minutes.',
    send: 'E-mail me a link',
  },
  /** The page that asks for the code from the e-mail. */
  code: {
    title: 'Check your inbox',
    sent: 'We sent a link and a code to <email>{address}</email>.',
    next: 'Open the link on this device, or type the code here.',
    nextOrder:
      'Open the link to see your order with everything you chose, on this device or another one. Or type the code here.',
    replaces:
      'You are signed in as <current>{address}</current>. The code signs you in as <email>{newAddress}</email> instead.',
    label: 'Code from the e-mail',
    hint: 'The 6 digits. They work once, for 15 minutes.',
    signIn: 'Sign in',
    signInAs: 'Sign in as {email}',
    notFound: 'Can’t find the e-mail? Check your spam folder, or <link>ask for a new one</link>.',
    none: 'This browser has no code to check, because a code works for 15 minutes and only where you asked for it. Open the link from the e-mail instead, or ask for a new one here. Nothing was lost.',
    askAgain: 'Ask for a new e-mail',
  },
  /** The page that a link from the e-mail opens. */
  confirm: {
    pageTitle: 'Confirm your sign-in',
    title: 'One more step',
    text: `You are signing in to ${brand.name} as <email>{address}</email>.`,
    ignore:
      'If you didn’t ask for this, close this page. Nothing happens unless you press the button.',
    replaceTitle: 'Sign in with another address?',
    replaces:
      'You are signed in as <current>{address}</current>. This link signs you in as <email>{newAddress}</email> instead.',
    stay: 'Stay signed in as {email}',
    ignoreReplace:
      'If you didn’t ask for this link, stay signed in. Nothing happens unless you press the button.',
    expiredTitle: 'This link no longer works',
    expired:
      'That link was already used or is older than 15 minutes. Ask for a new one. Nothing was lost.',
    newLink: 'Sign in with a new link',
    incompleteTitle: 'This link is incomplete',
    incomplete:
      'Some mail programs split long links. Copy the whole link from the e-mail, or ask for a new one. Nothing was lost.',
    askForLink: 'Ask for a new link',
  },
  /** Corrections in the forms. */
  refused: {
    crossSite:
      'This request didn’t come from our site, so nothing was sent. Reload the page and try again.',
    crossSiteLink:
      'This request didn’t come from our site, so you were not signed in. Open the link in the e-mail again.',
    crossSiteCode:
      'This request didn’t come from our site, so you were not signed in. Reload the page and try again.',
    invalidEmail: 'That doesn’t look like an e-mail address. Check it and try again.',
    invalidCode: 'Enter the 6 digits from the e-mail.',
    wrongCode: 'That code doesn’t match. Check the newest e-mail.',
    codeEnded: 'Too many tries: ask for a new e-mail. The link in the last one still works.',
    codeOver:
      'That e-mail was already used to sign in, or it is older than 15 minutes. Ask for a new one.',
    mailFailed: 'We couldn’t send the e-mail. Your address is still here. Try again in a minute.',
    /** The same for known and unknown addresses. */
    tooManyLinks:
      'We sent too many links to this address. Use the newest one, or try again {minutes, plural, =1 {in a minute} other {in # minutes}}.',
    tooManyTries:
      'There were too many attempts from your connection. Try again {minutes, plural, =1 {in a minute} other {in # minutes}}.',
  },
  /** The keys are `?error=` codes of the sign-in page. Ours start in lower case, those of Auth.js in upper case. */
  errors: {
    unverified:
      'Your provider has not verified your e-mail address. Ask for a sign-in link by e-mail instead.',
    oddAddress:
      'Your e-mail address at this provider contains unusual characters that we can’t accept. Ask for a sign-in link by e-mail instead.',
    attemptOver:
      'That sign-in took longer than 15 minutes, or it started in another browser. Nothing was lost. Sign in below, and we’ll take you to where you were going.',
    OAuthCallbackError:
      'You didn’t finish signing in at your provider. Nothing was lost. Try again, or ask for a sign-in link by e-mail.',
    tooMany: 'There were too many attempts from your connection. Try again in a few minutes.',
    crossSite:
      'This request didn’t come from our site, so nothing was sent. Reload the page and try again.',
    Verification: 'That link was already used or is older than 15 minutes. Ask for a new one.',
    OAuthAccountNotLinked:
      'You used a different way to sign in with this e-mail address before. Ask for a sign-in link by e-mail.',
  },
  unknownError:
    'We couldn’t sign you in. Nothing was lost. Try again, or ask for a sign-in link by e-mail.',
} as const
