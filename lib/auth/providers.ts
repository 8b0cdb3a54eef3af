import type { NextAuthConfig } from 'next-auth'
import type { OIDCConfig } from 'next-auth/providers'
import Nodemailer from 'next-auth/providers/nodemailer'
import { newCode, rememberCode } from '@/lib/auth/email-codes'
import { LINK_SECONDS } from '@/lib/auth/email-links'
import { normalizeAssertedEmail, normalizeTypedEmail } from '@/lib/auth/normalize-email'
import { env } from '@/lib/env'
import { displayFor } from '@/lib/i18n/display'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'
import { OPENID } from '@/lib/auth/sign-in-attempts'

/** Returns the ways to sign in: a link by e-mail, and the OpenID provider if one is configured. */
export function providers(): NextAuthConfig['providers'] {
  return env().AUTH_OIDC_ISSUER ? [emailLink(), openId()] : [emailLink()]
}

function emailLink() {
  return Nodemailer({
    server: env().EMAIL_SERVER,
    from: env().EMAIL_FROM,
    maxAge: LINK_SECONDS,
    normalizeIdentifier: requireEmail,
    // The link of Auth.js signs in when it is opened, and mail scanners open links. Ours opens a confirmation page.
    sendVerificationRequest: async ({ identifier, token, url }) => {
      const code = newCode()
      const { locale } = await displayFor(null) // that of the sign-in page
      await sendSignInLink(identifier, `/sign-in/confirm${new URL(url).search}`, code, locale)
      await rememberCode({ email: identifier, token, code })
    },
  })
}

function openId(): OIDCConfig<{ sub: string; email?: string; name?: string }> {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_NAME } = env()
  return {
    id: OPENID,
    type: 'oidc',
    name: AUTH_OIDC_NAME,
    issuer: AUTH_OIDC_ISSUER,
    clientId: AUTH_OIDC_ID,
    clientSecret: AUTH_OIDC_SECRET,
    checks: ['pkce', 'state', 'nonce'],
    allowDangerousEmailAccountLinking: true, // safe, because `isProven` accepts only verified addresses
    profile: ({ sub, email, name }) => ({
      id: sub,
      email: normalizeAssertedEmail(email), // `isProven` rejects null with a reason
      name: name ?? null,
    }),
    account: () => ({}), // stores no provider tokens
  }
}

function requireEmail(text: unknown): string {
  const email = normalizeTypedEmail(text)
  if (!email) throw new Error('Not a plain e-mail address')
  return email
}
