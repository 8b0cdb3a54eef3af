import { env } from '@/lib/env'

// Browsers accept the prefix over https alone.
const prefix = () => (env().mode === 'live' ? '__Host-' : '')

/** The name of the cookie by which a browser that opens an e-mail link is known again. */
export const browserCookie = () => `${prefix()}sign-in-browser`

/** The name of the cookie of one sign-in at the provider. */
export const attemptCookie = (id: string) => `${prefix()}sign-in-attempt-${id}`

/** The attributes of both; `seconds` is how long the browser keeps the cookie, 0 removes it. */
export const signInCookie = (seconds: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: env().mode === 'live',
  path: '/',
  maxAge: seconds,
})

/** Returns a new value for the browser cookie. */
export const newBrowser = (): string => crypto.randomUUID()
