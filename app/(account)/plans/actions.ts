'use server'

import { redirect } from 'next/navigation'
import type { PlanChoiceState, PlanChoiceValues } from '@/components/plans/plan-choice-form'
import { requireUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { readFormData } from '@/lib/http/form-data'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { choiceText, failureMessage, launchText, refusalText } from '@/lib/i18n/messages'
import { checkPlanChoice, keepPlanChoice, type ChoiceError } from '@/lib/checkout/plan-choice'
import { countUse, limits } from '@/lib/http/rate-limit'
import { getAccount } from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'

type Refused = Pick<PlanChoiceState, 'message' | 'errors'>

/** Keeps what the customer picked for a plan and goes on to the sum; answers only when it could not. */
export async function saveChoice(
  _previous: PlanChoiceState | null,
  form: FormData,
): Promise<PlanChoiceState> {
  const fields = readFormData(form)
  const plan = `/plans?plan=${encodeURIComponent(textOf(fields['plan']))}`
  const user = await requireUser(plan)
  const refused = (await isSameOrigin())
    ? await keep(user, fields)
    : { message: launchText.crossSite, errors: {} }
  return refused ? { ...refused, values: valuesOf(fields) } : redirect(`${plan}&step=summary`)
}

// Null when it is kept.
async function keep(user: User, fields: Record<string, unknown>): Promise<Refused | null> {
  const { sim, iccid: typed, ...picked } = fields
  const isEsim = sim === 'any'
  const iccid = isEsim ? '' : typed
  const refusedCard = isEsim ? null : await refuseCard(user, sim === 'own', textOf(typed))
  try {
    // The other fields are judged in any case, so that all that is wrong is said at once.
    const wanted = { ...picked, iccid: refusedCard ? '' : iccid }
    const chosen = await checkPlanChoice(await getAccount(user), wanted)
    if (!chosen.ok || refusedCard) return wordsFor(chosen.ok ? [] : chosen.errors, refusedCard)
    await keepPlanChoice(user.id, chosen.choice)
    return null
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'choice', ...errorFacts(error) })
    return { message: failureMessage(error, requestId()), errors: {} }
  }
}

// Why a SIM card is not even looked up. The answer of a look-up tells whether a card is free, so nobody may
// go through all numbers.
async function refuseCard(user: User, isWanted: boolean, iccid: string): Promise<string | null> {
  if (iccid.trim() === '') return isWanted ? choiceText.badIccid : null
  return (await countUse(limits.simLookUps, user.id)) ? choiceText.tooManyLookUps : null
}

function wordsFor(all: ChoiceError[], refusedCard: string | null): Refused {
  const words = { ...refusalText, ...choiceText }
  const errors: Refused['errors'] = refusedCard ? { iccid: refusedCard } : {}
  for (const { field, reason } of all) {
    if (!field || field === 'plan') return { message: words[reason], errors: {} }
    errors[field] = words[reason]
  }
  return { message: choiceText.notSaved, errors }
}

const valuesOf = (fields: Record<string, unknown>): PlanChoiceValues => ({
  sim: textOf(fields['sim']),
  iccid: textOf(fields['iccid']),
  device: textOf(fields['device']),
  imei: textOf(fields['imei']),
  voucherCode: textOf(fields['voucherCode']),
  addons: [fields['addons']].flat().filter((id) => typeof id === 'string'),
})

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '')
