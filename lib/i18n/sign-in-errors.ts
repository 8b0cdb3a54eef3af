import { signInText } from '@/lib/i18n/messages'

// The keys are `?error=` codes of the sign-in page. Ours start in lower case, those of Auth.js in upper case.
const signInErrors = new Map<unknown, string>([
  [
    'unverified',
    'Your provider has not verified your e-mail address. Ask for a sign-in link by e-mail instead.',
  ],
  [
    'oddAddress',
    'Your e-mail address at this provider contains unusual characters that we can’t accept. Ask for a sign-in link by e-mail instead.',
  ],
  [
    'attemptOver',
    'That sign-in took longer than 15 minutes, or it started in another browser. Nothing was lost. Sign in below, and we’ll take you to where you were going.',
  ],
  [
    'OAuthCallbackError',
    'You didn’t finish signing in at your provider. Nothing was lost. Try again, or ask for a sign-in link by e-mail.',
  ],
  ['tooMany', 'There were too many attempts from your connection. Try again in a few minutes.'],
  ['crossSite', signInText.crossSite],
  ['Verification', 'That link was already used or is older than 15 minutes. Ask for a new one.'],
  [
    'OAuthAccountNotLinked',
    'You used a different way to sign in with this e-mail address before. Ask for a sign-in link by e-mail.',
  ],
])

/** Returns the message for an error code of the sign-in page. The code may be anything a browser sends. */
export const signInError = (code: unknown) =>
  signInErrors.get(code) ??
  'We couldn’t sign you in. Nothing was lost. Try again, or ask for a sign-in link by e-mail.'
