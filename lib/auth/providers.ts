import type { NextAuthConfig } from 'next-auth'
import type { OIDCConfig } from 'next-auth/providers'
import Nodemailer from 'next-auth/providers/nodemailer'
import { normalizeAssertedEmail, normalizeTypedEmail } from '@/lib/auth/normalize-email'
import { env } from '@/lib/env'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'

/** The ways to sign in: always a link by e-mail, and an OpenID provider where one is configured. */
export function providers(): NextAuthConfig['providers'] {
  return env().AUTH_OIDC_ISSUER ? [emailLink(), openId()] : [emailLink()]
}

function emailLink() {
  return Nodemailer({
    server: env().EMAIL_SERVER,
    from: env().EMAIL_FROM,
    maxAge: 15 * 60,
    normalizeIdentifier: requireEmail,
    // Auth.js's link signs in when opened, and mail scanners open links. Ours leads to a button.
    sendVerificationRequest: ({ identifier, url }) =>
      sendSignInLink(identifier, `${env().APP_URL}/sign-in/confirm${new URL(url).search}`),
  })
}

function openId(): OIDCConfig<{ sub: string; email?: string; name?: string }> {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_NAME } = env()
  return {
    id: 'oidc',
    type: 'oidc',
    name: AUTH_OIDC_NAME,
    issuer: AUTH_OIDC_ISSUER,
    clientId: AUTH_OIDC_ID,
    clientSecret: AUTH_OIDC_SECRET,
    checks: ['pkce', 'state', 'nonce'],
    allowDangerousEmailAccountLinking: true, // only proven addresses get this far, see lib/auth
    profile: ({ sub, email, name }) => ({
      id: sub,
      email: normalizeAssertedEmail(email), // null is refused in lib/auth, with a reason
      name: name ?? null,
    }),
    account: () => ({}), // the provider's tokens are of no further use, so they are not kept
  }
}

function requireEmail(text: unknown): string {
  const email = normalizeTypedEmail(text)
  if (!email) throw new Error('not a plain e-mail address')
  return email
}
