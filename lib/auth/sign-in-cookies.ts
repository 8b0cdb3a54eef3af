import { env } from '@/lib/env'

// Browsers accept this prefix only over https.
const prefix = () => (env().mode === 'live' ? '__Host-' : '')

/** Returns the name of the cookie that identifies a browser that opens a sign-in link. */
export const browserCookie = () => `${prefix()}sign-in-browser`

/** Returns the name of the cookie of one sign-in attempt at the provider. */
export const attemptCookie = (id: string) => `${prefix()}sign-in-attempt-${id}`

/** Returns the name of the cookie that lets a browser finish its sign-in with the code from the e-mail. */
export const codeCookie = () => `${prefix()}sign-in-code`

/** Returns the name of the cookie that remembers who signed in with this browser. */
export const devicesCookie = () => `${prefix()}sign-in-devices`

/** Returns the attributes of these cookies. `seconds` is the lifetime; 0 deletes the cookie. */
export const signInCookie = (seconds: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: env().mode === 'live',
  path: '/',
  maxAge: seconds,
})

/** Returns a new value for the browser cookie. */
export const newBrowser = (): string => crypto.randomUUID()

/** Returns the name of the session cookie. It is the default of Auth.js, which we set explicitly. */
export const sessionCookie = () => `${env().mode === 'live' ? '__Secure-' : ''}authjs.session-token`
