'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { CodeState } from '@/components/auth/code-form'
import { currentUser } from '@/lib/auth'
import { checkCode, findPendingCode, typedCode } from '@/lib/auth/email-codes'
import { visitorAction } from '@/lib/auth/guard-action'
import { codePath } from '@/lib/auth/recent-sign-in'
import { signInByCode } from '@/lib/auth/sign-in-by-code'
import { textOf } from '@/lib/http/form-data'
import { countSignInTry } from '@/lib/http/rate-limit'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { getTranslator } from '@/lib/i18n/request'
import { signInError, tooManyTries } from '@/lib/i18n/sign-in-refusals'
import { log } from '@/lib/log'

const codeForm = z.looseObject({
  code: typedCode,
  next: z.unknown().optional(),
  instead: z.unknown().optional(), // the id of the signed-in user who agreed to be signed out
})

/** Signs in with the code from the e-mail that this browser asked for, and goes to `next`. */
export const enterCode = visitorAction<z.infer<typeof codeForm>, CodeState>({
  input: codeForm,
  limit: countSignInTry,
  async deny(denial, { code }) {
    const t = await getTranslator()
    if (denial.reason === 'limited') return refuse(tooManyTries(denial.seconds, t), code)
    const refusal = denial.reason === 'invalid' ? 'invalidCode' : 'crossSiteCode'
    return refuse(t(`signIn.refused.${refusal}`), code)
  },
  async run({ code, next, instead }, _context, submitted) {
    const [pending, user] = await Promise.all([findPendingCode(), currentUser()])
    // The page explains why there is no code, or that somebody else is signed in.
    if (!pending || (user && user.email !== pending.email && instead !== user.id)) {
      return redirect(codePath(next))
    }
    const t = await getTranslator()
    const result = await checkCode(pending, code)
    if (result !== 'right') {
      log.info({ step: 'signInRefused', reason: `${result}Code` })
      return refuse(t(`signIn.refused.${refusals[result]}`), submitted['code'])
    }
    const error = await signInByCode(pending)
    if (error === null) redirect(safeRedirect(next))
    const isOver = error === 'Verification'
    return refuse(isOver ? t('signIn.refused.codeOver') : signInError(error, t), submitted['code'])
  },
})

const refusals = { wrong: 'wrongCode', ended: 'codeEnded' } as const

const refuse = (message: string, typed: unknown) => ({
  message,
  values: { code: textOf(typed) },
  errors: { code: message },
})
