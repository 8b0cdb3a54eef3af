'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { optionsPath, orderPath } from '@/app/(public)/plans/paths'
import {
  choiceIn,
  rememberChoice,
  saveForUser,
  type Fields,
} from '@/app/(public)/plans/save-choice'
import { continueSignedOut } from '@/app/(public)/plans/continue-signed-out'
import { saveName } from '@/app/(public)/plans/save-name'
import type { PlanChoiceState, PlanChoiceValues } from '@/components/plans/plan-choice-form'
import { currentUser } from '@/lib/auth'
import { userAction, visitorAction } from '@/lib/auth/guard-action'
import { choiceFields } from '@/lib/checkout/plan-choice'
import { launchIntent, type LaunchState } from '@/lib/connect/actions'
import { textOf } from '@/lib/http/form-data'
import { getTranslator } from '@/lib/i18n/request'

const anyFields = z.record(z.string(), z.unknown())

/**
 * Continues from the options of a plan to the order, or returns what to correct. Saves the choice of a signed-in user.
 * Remembers the choice of a visitor in this browser and starts the sign-in, which leads to the order.
 */
export const continueWithPlan = visitorAction<Fields, PlanChoiceState>({
  input: anyFields,
  deny: async (_denial, fields) => ({
    message: await crossSiteText(),
    errors: {},
    values: valuesOf(fields),
  }),
  async run(fields) {
    const user = await currentUser()
    if (!user) {
      return { ...(await continueSignedOut(fields)), values: valuesOf(fields) }
    }
    const result = await saveForUser(user, fields)
    if (!('saved' in result)) return { ...result, values: valuesOf(fields) }
    await rememberChoice(null)
    return redirect(orderPath({ plan: result.saved.plan }))
  },
})

/**
 * Places an order that needs more than a launch. Saves the name that the summary asked for, so that checkout does not ask
 * for it. Looks up a SIM card that a visitor entered before signing in, and saves the choice, because the launch
 * accepts only a card that this user has looked up. Then launches the checkout.
 */
export const placeOrder = userAction<Fields, LaunchState>({
  returnTo: (fields) => optionsPath({ plan: textOf(fields['plan']) }),
  input: anyFields,
  deny: async () => ({ error: await crossSiteText() }),
  async run({ fullName, ...fields }, { user }) {
    const nameError = await saveName(user.id, fullName)
    if (nameError) return { error: nameError }
    if (!fields['iccid']) return launchIntent(formOf(fields))
    const result = await saveForUser(user, fields)
    if (!('saved' in result)) {
      const [first = result.message] = Object.values(result.errors)
      return { error: first }
    }
    const choice = choiceIn(fields)
    const rest = Object.entries(fields).filter(([field]) => !(field in choice))
    return launchIntent(formOf({ ...Object.fromEntries(rest), ...choiceFields(result.saved) }))
  },
})

async function crossSiteText(): Promise<string> {
  const t = await getTranslator()
  return t('errors.crossSite')
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) if (typeof value === 'string') form.append(name, value)
  }
  return form
}

const valuesOf = (fields: Fields): PlanChoiceValues => ({
  sim: textOf(fields['sim']),
  iccid: textOf(fields['iccid']),
  device: textOf(fields['device']),
  imei: textOf(fields['imei']),
  voucherCode: textOf(fields['voucherCode']),
  email: textOf(fields['email']),
  addons: [fields['addons']].flat().filter((id) => typeof id === 'string'),
})
