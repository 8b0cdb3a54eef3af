'use server'

import { AuthError } from 'next-auth'
import { redirect } from 'next/navigation'
import { signIn, signOut } from '@/lib/auth'
import { clientAddress, isSameOrigin } from '@/lib/client'
import { normalizeEmail } from '@/lib/email'
import { fieldsOf } from '@/lib/form'
import { signInText, tooManyLinks, tooManyTries } from '@/lib/messages'
import { pastedText } from '@/lib/pasted'
import { ownPath } from '@/lib/own-path'
import { countUse, limits, signInTries } from '@/lib/rate-limit'

/** Null before the first try; else where the link went, or why it went nowhere and what was typed. */
type LinkState = { sentTo: string } | { typed: string; error: string } | null

/** Mails a link that signs in, to any address: it says the same to those we know and those we do not. */
export async function sendLink(_previous: LinkState, form: FormData): Promise<LinkState> {
  const { email: submitted, next } = fieldsOf(form)
  const typed = typeof submitted === 'string' ? submitted.slice(0, 254) : ''
  const refuse = (error: string) => ({ typed, error })
  if (!(await isSameOrigin())) return refuse(signInText.crossSite)
  const email = normalizeEmail(readEmail(submitted))
  if (!email) return refuse(signInText.invalidEmail)

  const tries = await countTry()
  if (tries) return refuse(tooManyTries(tries))
  const links = await countUse(limits.linksPerAddress, email)
  if (links) return refuse(tooManyLinks(links))

  const started = await startSignIn('nodemailer', { email, redirectTo: ownPath(next) })
  return 'error' in started ? refuse(signInText.mailFailed) : { sentTo: email }
}

// As it is copied from a mail or a page: the mail that goes there proves it.
const readEmail = (submitted: unknown) =>
  typeof submitted === 'string' ? pastedText(submitted).replace(/^mailto:\s*/i, '') : submitted

/** Goes to the OpenID provider, or back to the sign-in page with the reason why not. */
export async function startOpenId(form: FormData): Promise<void> {
  const next = ownPath(fieldsOf(form)['next'])
  const started = await tryOpenId(next)
  if ('url' in started) redirect(started.url)
  redirect(`/sign-in?${new URLSearchParams({ error: started.error, next })}`)
}

async function tryOpenId(next: string): Promise<Started> {
  if (!(await isSameOrigin())) return { error: 'crossSite' }
  if (await countTry()) return { error: 'tooMany' }
  return startSignIn('oidc', { redirectTo: next })
}

/** Signs out and forgets the session at once. */
export async function leave(): Promise<void> {
  if (await isSameOrigin()) await signOut({ redirect: false })
  redirect('/')
}

async function countTry(): Promise<number> {
  return countUse(signInTries(), await clientAddress())
}

// Auth.js tells of a failure by throwing, or by answering with the address of an error page.
type Started = { url: string } | { error: string }
type Wanted = { email?: string; redirectTo: string }

async function startSignIn(provider: string, options: Wanted): Promise<Started> {
  try {
    const url: unknown = await signIn(provider, { ...options, redirect: false })
    const error = new URL(String(url)).searchParams.get('error')
    return error === null ? { url: String(url) } : { error }
  } catch (failure) {
    if (!(failure instanceof AuthError)) throw failure
    return { error: failure.type }
  }
}
