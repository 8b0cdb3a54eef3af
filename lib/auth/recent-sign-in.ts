/** The pages to continue at after signing in again, to download the data or to delete the account. */
export const confirmedPaths = {
  data: '/profile?confirmed=data',
  deletion: '/profile?confirmed=deletion',
} as const

export type ConfirmedPath = (typeof confirmedPaths)[keyof typeof confirmedPaths]

/** Returns whether this path requires a recent sign-in. */
export const needsRecentSignIn = (path: string) =>
  Object.values<string>(confirmedPaths).includes(path)

/** Returns the path of the sign-in page that leads to `next`. */
export const signInPath = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`
