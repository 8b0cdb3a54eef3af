/** Where a customer goes on after signing in again to download their data or to delete their account. */
export const confirmedPaths = {
  data: '/profile?confirmed=data',
  deletion: '/profile?confirmed=deletion',
} as const

export type ConfirmedPath = (typeof confirmedPaths)[keyof typeof confirmedPaths]

/** Returns whether this path is for those alone who have just signed in, so that being signed in is not enough. */
export const needsRecentSignIn = (path: string) =>
  Object.values<string>(confirmedPaths).includes(path)

/** Returns the address of the sign-in page that leads on to a path of ours. */
export const signInPath = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`
