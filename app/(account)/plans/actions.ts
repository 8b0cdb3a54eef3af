'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { PlanChoiceState, PlanChoiceValues } from '@/components/plans/plan-choice-form'
import { userAction } from '@/lib/auth/guard-action'
import { textOf } from '@/lib/http/form-data'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { choiceText, failureMessage, launchText, refusalText } from '@/lib/i18n/messages'
import { checkPlanChoice, savePlanChoice, type ChoiceError } from '@/lib/checkout/plan-choice'
import { countUse, limits } from '@/lib/http/rate-limit'
import { getAccount } from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'

type Refused = Pick<PlanChoiceState, 'message' | 'errors'>

const planPath = (fields: Record<string, unknown>) =>
  `/plans?plan=${encodeURIComponent(textOf(fields['plan']))}`

/** Saves the user's choices for a plan and continues to the summary, or returns why it could not. */
export const saveChoice = userAction<Record<string, unknown>, PlanChoiceState>({
  returnTo: planPath,
  input: z.record(z.string(), z.unknown()),
  deny: (_denial, fields) => ({
    message: launchText.crossSite,
    errors: {},
    values: valuesOf(fields),
  }),
  async run(fields, { user }) {
    const refused = await save(user, fields)
    if (refused) return { ...refused, values: valuesOf(fields) }
    return redirect(`${planPath(fields)}&step=summary`)
  },
})

// Returns null when the choice was saved.
async function save(user: User, fields: Record<string, unknown>): Promise<Refused | null> {
  const { sim, iccid: typed, ...picked } = fields
  const isEsim = sim === 'any'
  const iccid = isEsim ? '' : typed
  const refusedCard = isEsim ? null : await refuseCard(user, sim === 'own', textOf(typed))
  try {
    // Always checks the other fields too, so that the form shows all errors at once.
    const wanted = { ...picked, iccid: refusedCard ? '' : iccid }
    const chosen = await checkPlanChoice(await getAccount(user), wanted)
    if (!chosen.ok || refusedCard) return wordsFor(chosen.ok ? [] : chosen.errors, refusedCard)
    await savePlanChoice(user.id, chosen.choice)
    return null
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'choice', ...errorFacts(error) })
    return { message: failureMessage(error, requestId()), errors: {} }
  }
}

// Returns why a SIM card is not looked up. A look-up reveals whether a card is unused, so the number of
// look-ups is limited.
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
