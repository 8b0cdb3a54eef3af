/** Words that many client components share. `app/global-error.tsx` contains `error` in all languages. */
export const ui = {
  oneMoment: 'One moment…',
  saving: 'Saving…',
  sending: 'Sending…',
  /** Why a form could not be sent. */
  unsent: {
    offline:
      'We couldn’t reach our server. What you typed is still here. Check your connection, then try again.',
    outdated:
      'There is a newer version of this page, so we couldn’t send this. Nothing was changed. Copy what you typed, then open the new version and send it from there.',
    openNewVersion: 'Open the new version',
  },
  error: {
    pageTitle: 'Something went wrong',
    title: 'Something went wrong on our side',
    text: 'Your account is safe and nothing was lost. Please try again. If it keeps happening, write to us.',
    textWithReference:
      'Your account is safe and nothing was lost. Please try again. If it keeps happening, write to us with the reference below.',
    reference: 'Reference:',
    tryAgain: 'Try again',
    writeToUs: 'Write to us',
  },
} as const
