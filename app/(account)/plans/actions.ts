'use server'

import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/client'
import { fieldsOf } from '@/lib/form'
import { GigsError } from '@/lib/gigs/errors'
import { choiceText, failureMessage, launchText, refusalText } from '@/lib/messages'
import { checkPlanChoice, keepPlanChoice, type Chosen } from '@/lib/plan-choices'
import { countUse, limits } from '@/lib/rate-limit'
import { requireAccount } from '@/lib/read-account'
import type { User } from '@/lib/users'

type Typed = Record<'sim' | 'iccid' | 'device' | 'imei' | 'voucherCode', string> & {
  addons: string[]
}

/** `typed` is what the form shows next: a mistake must not cost anybody what they wrote. */
type ChoiceState = { message: string; errors: Record<string, string>; typed: Typed } | null

type Refused = { message: string; errors: Record<string, string> }

/** Keeps what the customer picked for a plan and goes on to the sum; answers only when it could not. */
export async function saveChoice(_previous: ChoiceState, form: FormData): Promise<ChoiceState> {
  const fields = fieldsOf(form)
  const plan = `/plans?plan=${encodeURIComponent(textOf(fields['plan']))}`
  const user = await requireUser(plan)
  const refused = (await isSameOrigin())
    ? await keep(user, fields)
    : { message: launchText.crossSite, errors: {} }
  return refused ? { ...refused, typed: typedIn(fields) } : redirect(`${plan}&step=summary`)
}

// Null when it is kept.
async function keep(user: User, fields: Record<string, unknown>): Promise<Refused | null> {
  const { sim, ...picked } = fields
  const wanted = sim === 'any' ? { ...picked, iccid: '' } : picked
  if (sim === 'own' && !textOf(picked['iccid']).trim()) return at('iccid', choiceText.badIccid)
  // The answer tells whether a SIM card is free, so nobody may go through all numbers.
  const isLookUp = textOf(wanted.iccid) !== ''
  if (isLookUp && (await countUse(limits.simLookUps, user.id))) {
    return at('iccid', choiceText.tooManyLookUps)
  }
  try {
    const chosen = await checkPlanChoice(await requireAccount(user), wanted)
    if (!chosen.ok) return wordsFor(chosen)
    await keepPlanChoice(user.id, chosen.choice)
    return null
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return { message: failureMessage(error), errors: {} }
  }
}

function wordsFor({ field, reason }: Chosen & { ok: false }): Refused {
  const words = { ...refusalText, ...choiceText }[reason]
  return field && field !== 'plan' ? at(field, words) : { message: words, errors: {} }
}

const at = (field: string, words: string): Refused => ({
  message: choiceText.notKept,
  errors: { [field]: words },
})

const typedIn = (fields: Record<string, unknown>): Typed => ({
  sim: textOf(fields['sim']),
  iccid: textOf(fields['iccid']),
  device: textOf(fields['device']),
  imei: textOf(fields['imei']),
  voucherCode: textOf(fields['voucherCode']),
  addons: [fields['addons']].flat().filter((id) => typeof id === 'string'),
})

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '')
