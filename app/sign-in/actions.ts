'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { signOutHere } from '@/app/sign-in/sign-out'
import type { SignInState } from '@/components/auth/sign-in-form'
import { visitorAction } from '@/lib/auth/guard-action'
import { typedEmail } from '@/lib/auth/normalize-email'
import { codePath } from '@/lib/auth/recent-sign-in'
import { startEmailSignIn, startProviderSignIn } from '@/lib/auth/start-sign-in'
import { textOf } from '@/lib/http/form-data'
import { countSignInTry, countUse, limits } from '@/lib/http/rate-limit'
import { getTranslator } from '@/lib/i18n/request'
import { tooManyLinks, tooManyTries } from '@/lib/i18n/sign-in-refusals'

const emailForm = z.looseObject({ email: typedEmail, next: z.unknown().optional() })

/**
 * Sends a sign-in link and a code to any address, and goes to the page that asks for the code. The response is the same for
 * known and unknown addresses.
 */
export const sendLink = visitorAction<z.infer<typeof emailForm>, SignInState>({
  input: emailForm,
  limit: countSignInTry,
  async deny(denial, { email }) {
    const t = await getTranslator()
    if (denial.reason === 'limited') return refuse(tooManyTries(denial.seconds, t), email)
    const refusal = denial.reason === 'invalid' ? 'invalidEmail' : 'crossSite'
    return refuse(t(`signIn.refused.${refusal}`), email)
  },
  async run({ email, next }, _context, submitted) {
    const t = await getTranslator()
    const waitSeconds = await countUse(limits.linksPerAddress, email)
    if (waitSeconds) return refuse(tooManyLinks(waitSeconds, t), submitted['email'])
    const started = await startEmailSignIn(email, next)
    if ('error' in started) return refuse(t('signIn.refused.mailFailed'), submitted['email'])
    return redirect(codePath(next))
  },
})

const refuse = (message: string, typed: unknown) => ({
  message,
  values: { email: textOf(typed) },
  errors: { email: message },
})

const providerForm = z.looseObject({ next: z.unknown().optional() })

/** Redirects to the OpenID provider, or back to the sign-in page with the reason for the refusal. */
export const startOpenId = visitorAction<z.infer<typeof providerForm>, void>({
  input: providerForm,
  limit: countSignInTry,
  deny: ({ reason }, submitted) =>
    backToSignIn(reason === 'limited' ? 'tooMany' : reason, submitted['next']),
  async run({ next }) {
    const started = await startProviderSignIn(next)
    if ('url' in started) redirect(started.url)
    backToSignIn(started.error, next)
  },
})

function backToSignIn(error: string, next: unknown): never {
  redirect(`/sign-in?${new URLSearchParams({ error, next: textOf(next) })}`)
}

/** Signs out, ends the session at once, and forgets the plan choice of this browser. */
export const leave = visitorAction<object, void>({
  input: z.looseObject({}),
  deny: () => redirect('/'),
  async run() {
    await signOutHere()
    redirect('/')
  },
})
