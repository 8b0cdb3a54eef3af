import { redirect } from 'next/navigation'
import { sendLink, startOpenId } from '@/app/sign-in/actions'
import type { SignInState } from '@/components/auth/sign-in-form'
import { signInPath } from '@/lib/auth/recent-sign-in'
import { env } from '@/lib/env'

/**
 * Returns how a visitor can sign in on the page with the options of a plan: with an e-mail address, and at the OpenID
 * provider with this name. Null if they only sign in on the sign-in page.
 */
export function orderSignIn(): { provider: string | null } | null {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return { provider: AUTH_OIDC_ISSUER ? AUTH_OIDC_NAME : null }
}

type Order = { next: string; email: string | null; isProvider: boolean }

/**
 * Signs a visitor in who orders a plan, and leads to `next`. Returns why the e-mail was not sent; otherwise redirects to
 * the page for the code, the provider, or the sign-in page.
 */
export async function signInForOrder({ next, email, isProvider }: Order): Promise<SignInState> {
  const form = new FormData()
  form.set('next', next)
  if (isProvider) await startOpenId(form) // redirects in any case
  if (!email) redirect(signInPath(next))
  form.set('email', email)
  return sendLink(form)
}
