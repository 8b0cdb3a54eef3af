import { safeRedirect } from '@/lib/http/safe-redirect'

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

/** Returns the path of the page that asks for the code from the e-mail, and then leads to `next`. */
export const codePath = (next: unknown) =>
  `/sign-in/code?next=${encodeURIComponent(safeRedirect(next))}`
