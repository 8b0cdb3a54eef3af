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

function inMinutes(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
}
