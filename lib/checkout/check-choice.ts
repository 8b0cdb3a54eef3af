import { z } from 'zod'
import { doAddonsFit, findPlan, type Account, type Plan } from '@/lib/account/account'
import { MAX_CODE_LENGTH, type PlanChoice } from '@/lib/checkout/plan-choice'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import type { Sim } from '@/lib/gigs/sims'
import { pastedCode, pastedImei, pastedNumber } from '@/lib/http/pasted'
import { gigsId, gigsIds } from '@/lib/intents/define'
import { isUnfitDevice } from '@/lib/intents/device'
import { isImei } from '@/lib/intents/imei'
import type { Refusal } from '@/lib/intents/refusal'
import { doesSimFit } from '@/lib/intents/sim'

const optional = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === '' ? undefined : value), item.optional())
const pasted = (read: (text: string) => string) =>
  optional(z.string().transform((text) => read(text) || undefined))

/** What the form submits. All fields are texts, empty if nothing was chosen. `checkPlanChoice` checks their values. */
const submittedChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  iccid: pasted(pastedNumber),
  device: optional(gigsId),
  imei: pasted(pastedImei),
  voucherCode: pasted(pastedCode),
})

type Submitted = z.infer<typeof submittedChoice>
type ChoiceReason = Refusal | FormReason
type FormReason = (typeof formReasons)[number]
const formReasons = ['badIccid', 'badImei', 'badVoucher', 'oneDevice'] as const

/** Returns whether a reason is about what the form contains, not one for which an intent is refused. */
export const isFormReason = (reason: ChoiceReason): reason is FormReason =>
  formReasons.some((known) => known === reason)

/** `field` is null if the error belongs to no field. */
export type ChoiceError = { field: keyof Submitted | null; reason: ChoiceReason }
export type CheckedChoice = { ok: true; choice: PlanChoice } | { ok: false; errors: ChoiceError[] }

/**
 * Checks a submitted plan choice against the account, and looks up its SIM card. Does not save it. Returns all errors
 * at once, each with its field.
 * @throws GigsError
 */
export async function checkPlanChoice(
  account: Account,
  submitted: unknown,
): Promise<CheckedChoice> {
  const read = readChoice(account, submitted)
  if (!read.ok) return read
  const { iccid, ...options } = read.chosen
  const isWellFormed = read.errors.every(({ field }) => field !== 'iccid')
  const sim = iccid && isWellFormed ? await findUsableCard(iccid, read.plan) : null
  const isRefused = iccid && isWellFormed && !sim
  const refused: ChoiceError[] = isRefused ? [{ field: 'iccid', reason: 'simNotUsable' }] : []
  const errors = [...refused, ...read.errors]
  if (errors.length > 0) return refuse(errors)
  return { ok: true, choice: { ...options, ...(sim && { sim }) } }
}

/**
 * Checks the plan choice of a visitor like `checkPlanChoice`, but only the format of the SIM card's number: a visitor
 * must not cause a call to Gigs, nor learn whether a card is unused.
 */
export function checkVisitorChoice(catalog: Account, submitted: unknown): CheckedChoice {
  const read = readChoice(catalog, submitted)
  if (!read.ok) return read
  const { iccid, ...options } = read.chosen
  const isWrongCard = iccid && !read.plan.simTypes.includes('pSIM')
  const errors: ChoiceError[] = isWrongCard
    ? [{ field: 'iccid', reason: 'simNotUsable' }]
    : read.errors
  if (errors.length > 0) return refuse(errors)
  const number = iccid?.replace(/F$/, '')
  return { ok: true, choice: { ...options, ...(number && { sim: { iccid: number } }) } }
}

const refuse = (errors: ChoiceError[]) => ({ ok: false as const, errors })

function readChoice(account: Account, submitted: unknown) {
  const { data: chosen } = submittedChoice.safeParse(submitted)
  if (!chosen) return refuse([{ field: null, reason: 'invalidInput' }])
  const plan = findPlan(account, chosen.plan)
  if (plan?.status !== 'available') return refuse([{ field: 'plan', reason: 'planNotAvailable' }])
  return { ok: true as const, plan, chosen, errors: checkOptions(account, plan, chosen) }
}

function checkOptions(account: Account, plan: Plan, chosen: Submitted): ChoiceError[] {
  const { iccid, addons = [], device, imei, voucherCode = '' } = chosen
  const errors: ChoiceError[] = []
  const addError = (field: keyof Submitted, reason: ChoiceReason) => errors.push({ field, reason })
  if (iccid && !ICCID.test(iccid)) addError('iccid', 'badIccid')
  if (!doAddonsFit(account, plan, addons)) addError('addons', 'addonDoesNotFit')
  if (device && account.devices.every(({ id }) => id !== device)) addError('device', 'notYours')
  else if (isUnfitDevice(account, plan, { device })) addError('device', 'deviceDoesNotFit')
  if (imei && !isImei(imei)) addError('imei', 'badImei')
  else if (imei && device) addError('imei', 'oneDevice')
  else if (isUnfitDevice(account, plan, { imei })) addError('imei', 'deviceDoesNotFit')
  if (voucherCode.length > MAX_CODE_LENGTH) addError('voucherCode', 'badVoucher')
  return errors
}

// 19 digits with an optional filler, or 20 digits (docs/gigs-api.md#errors). Not all numbers begin with 89.
const ICCID = /^(\d{19}F?|\d{20})$/

async function findUsableCard(iccid: string, plan: Plan): Promise<PlanChoice['sim'] | null> {
  const sim = await findCard(iccid.replace(/F$/, ''))
  // A SIM does not name a user, and stays inactive while a pending subscription is waiting for it.
  const isUsable = sim && doesSimFit(sim, plan) && !(await gigs.subscriptions.hasSim(sim.id))
  return isUsable ? { id: sim.id, iccid: sim.iccid } : null
}

// Both cards and Gigs may omit the filler, so this searches with and without it.
async function findCard(digits: string): Promise<Sim | null> {
  try {
    const sim = await gigs.sims.search(digits)
    return sim ?? (digits.length === 19 ? await gigs.sims.search(`${digits}F`) : null)
  } catch (error) {
    if (error instanceof GigsError && error.facts.code === 'invalidIccid') return null
    throw error
  }
}
