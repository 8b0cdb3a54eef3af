import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { doAddonsFit, findPlan, type Account, type Plan } from '@/lib/account/account'
import { db } from '@/lib/db'
import { planChoices } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import type { Sim } from '@/lib/gigs/sims'
import { gigsId, gigsIds } from '@/lib/intents/define'
import { isImei } from '@/lib/intents/imei'
import type { Refusal } from '@/lib/intents/refusal'
import { doesSimFit } from '@/lib/intents/sim'
import { pastedCode, pastedImei, pastedNumber } from '@/lib/http/pasted'
import { markStale } from '@/lib/account/cache'

const MAX_CODE_LENGTH = 64

/** A plan and its options. Contains the number of the SIM card for display, and its id for the API. */
const planChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  sim: z.strictObject({ id: gigsId, iccid: z.string() }).optional(),
  device: gigsId.optional(),
  imei: z.string().refine(isImei).optional(),
  voucherCode: z.string().max(MAX_CODE_LENGTH).optional(),
})
export type PlanChoice = z.infer<typeof planChoice>

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
type ChoiceReason = Refusal | 'badIccid' | 'badImei' | 'badVoucher' | 'oneDevice'
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
  const { data } = submittedChoice.safeParse(submitted)
  if (!data) return refuse([{ field: null, reason: 'invalidInput' }])
  const plan = findPlan(account, data.plan)
  if (plan?.status !== 'available') return refuse([{ field: 'plan', reason: 'planNotAvailable' }])
  const { iccid, ...options } = data
  const card = await checkCard(iccid, plan)
  const errors = [...('reason' in card ? [card] : []), ...checkOptions(account, plan, data)]
  if (errors.length > 0 || 'reason' in card) return refuse(errors)
  return { ok: true, choice: { ...options, ...card } }
}

const refuse = (errors: ChoiceError[]): CheckedChoice => ({ ok: false, errors })

function checkOptions(account: Account, plan: Plan, chosen: Submitted): ChoiceError[] {
  const { addons = [], device, imei, voucherCode = '' } = chosen
  const errors: ChoiceError[] = []
  const addError = (field: keyof Submitted, reason: ChoiceReason) => errors.push({ field, reason })
  if (!doAddonsFit(account, plan, addons)) addError('addons', 'addonDoesNotFit')
  if (device && account.devices.every(({ id }) => id !== device)) addError('device', 'notYours')
  if (imei && !isImei(imei)) addError('imei', 'badImei')
  else if (imei && device) addError('imei', 'oneDevice')
  if (voucherCode.length > MAX_CODE_LENGTH) addError('voucherCode', 'badVoucher')
  return errors
}

async function checkCard(iccid: string | undefined, plan: Plan): Promise<Card | ChoiceError> {
  if (iccid === undefined) return {}
  if (!ICCID.test(iccid)) return { field: 'iccid', reason: 'badIccid' }
  const sim = await findCard(iccid.replace(/F$/, ''))
  // A SIM does not name a user, and stays inactive while a pending subscription is waiting for it.
  const isUsable = sim && doesSimFit(sim, plan) && !(await gigs.subscriptions.hasSim(sim.id))
  if (!isUsable) return { field: 'iccid', reason: 'simNotUsable' }
  return { sim: { id: sim.id, iccid: sim.iccid } }
}

type Card = Pick<PlanChoice, 'sim'>

// 19 digits with an optional filler, or 20 digits (docs/gigs-api.md#errors). Not all numbers begin with 89.
const ICCID = /^(\d{19}F?|\d{20})$/

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

/** Returns the user's saved choice; null if there is none or it has an outdated format. */
export async function findPlanChoice(userId: string): Promise<PlanChoice | null> {
  const [row] = await db().select().from(planChoices).where(eq(planChoices.userId, userId))
  return planChoice.safeParse(row?.choice).data ?? null
}

/** Saves this choice and replaces the previous one. */
export async function savePlanChoice(userId: string, choice: PlanChoice): Promise<void> {
  const updatedAt = new Date()
  await db()
    .insert(planChoices)
    .values({ userId, choice })
    .onConflictDoUpdate({ target: planChoices.userId, set: { choice, updatedAt } })
  await markStale(userId) // the account includes the SIM card of the choice
}

/** Returns the fields of the launch form for a choice. The launch action checks them again. */
export function choiceFields({ sim, ...rest }: PlanChoice): Record<string, string | string[]> {
  const fields = { ...rest, sim: sim?.id }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
