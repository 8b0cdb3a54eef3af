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

const LONGEST_CODE = 64

/** A plan with what goes with it. The SIM card's number is kept for showing it, its id for sending it. */
const planChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  sim: z.strictObject({ id: gigsId, iccid: z.string() }).optional(),
  device: gigsId.optional(),
  imei: z.string().refine(isImei).optional(),
  voucherCode: z.string().max(LONGEST_CODE).optional(),
})
export type PlanChoice = z.infer<typeof planChoice>

const emptyIsNone = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === '' ? undefined : value), item.optional())
const pasted = (read: (text: string) => string) =>
  emptyIsNone(z.string().transform((text) => read(text) || undefined))

/** What the form submits: all texts, empty where nothing was chosen. What is typed is judged afterwards. */
const submittedChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  iccid: pasted(pastedNumber),
  device: emptyIsNone(gigsId),
  imei: pasted(pastedImei),
  voucherCode: pasted(pastedCode),
})

type Submitted = z.infer<typeof submittedChoice>
type ChoiceReason = Refusal | 'badIccid' | 'badImei' | 'badVoucher' | 'oneDevice'
/** `field` is null where no field of the form is to blame. */
export type ChoiceError = { field: keyof Submitted | null; reason: ChoiceReason }
export type Chosen = { ok: true; choice: PlanChoice } | { ok: false; errors: ChoiceError[] }

/**
 * Checks what a customer picked against the account and looks their SIM card up. Keeps nothing. Returns
 * every error at once, each with its field.
 * @throws GigsError
 */
export async function checkPlanChoice(account: Account, submitted: unknown): Promise<Chosen> {
  const { data } = submittedChoice.safeParse(submitted)
  if (!data) return refuse([{ field: null, reason: 'invalidInput' }])
  const plan = findPlan(account, data.plan)
  if (plan?.status !== 'available') return refuse([{ field: 'plan', reason: 'planNotAvailable' }])
  const { iccid, ...picked } = data
  const card = await checkCard(iccid, plan)
  const errors = [...('reason' in card ? [card] : []), ...checkRest(account, plan, data)]
  if (errors.length > 0 || 'reason' in card) return refuse(errors)
  return { ok: true, choice: { ...picked, ...card } }
}

const refuse = (errors: ChoiceError[]): Chosen => ({ ok: false, errors })

function checkRest(account: Account, plan: Plan, chosen: Submitted): ChoiceError[] {
  const { addons = [], device, imei, voucherCode = '' } = chosen
  const errors: ChoiceError[] = []
  const note = (field: keyof Submitted, reason: ChoiceReason) => errors.push({ field, reason })
  if (!doAddonsFit(account, plan, addons)) note('addons', 'addonDoesNotFit')
  if (device && account.devices.every(({ id }) => id !== device)) note('device', 'notYours')
  if (imei && !isImei(imei)) note('imei', 'badImei')
  else if (imei && device) note('imei', 'oneDevice')
  if (voucherCode.length > LONGEST_CODE) note('voucherCode', 'badVoucher')
  return errors
}

async function checkCard(iccid: string | undefined, plan: Plan): Promise<Card | ChoiceError> {
  if (iccid === undefined) return {}
  if (!ICCID.test(iccid)) return { field: 'iccid', reason: 'badIccid' }
  const sim = await findCard(iccid.replace(/F$/, ''))
  // A SIM names no user, and is inactive also while somebody's subscription waits for it.
  const isUsable = sim && doesSimFit(sim, plan) && !(await gigs.subscriptions.hasSim(sim.id))
  if (!isUsable) return { field: 'iccid', reason: 'simNotUsable' }
  return { sim: { id: sim.id, iccid: sim.iccid } }
}

type Card = Pick<PlanChoice, 'sim'>

// Any 19 digits, perhaps with a filler, or 20 (docs/gigs-api.md#errors): not all begin with 89.
const ICCID = /^(\d{19}F?|\d{20})$/

// Cards show the filler or leave it out, and so may Gigs: the same card is known by either.
async function findCard(digits: string): Promise<Sim | null> {
  try {
    const sim = await gigs.sims.search(digits)
    return sim ?? (digits.length === 19 ? await gigs.sims.search(`${digits}F`) : null)
  } catch (error) {
    if (error instanceof GigsError && error.facts.code === 'invalidIccid') return null
    throw error
  }
}

/** What the customer picked last; null when nothing, or when it is of an older version of the app. */
export async function findPlanChoice(userId: string): Promise<PlanChoice | null> {
  const [row] = await db().select().from(planChoices).where(eq(planChoices.userId, userId))
  return planChoice.safeParse(row?.choice).data ?? null
}

/** Keeps this choice in place of the one before. */
export async function keepPlanChoice(userId: string, choice: PlanChoice): Promise<void> {
  const updatedAt = new Date()
  await db()
    .insert(planChoices)
    .values({ userId, choice })
    .onConflictDoUpdate({ target: planChoices.userId, set: { choice, updatedAt } })
  await markStale(userId) // the SIM card of the choice is read with the account
}

/** The fields of the launch form that carry a choice; the action checks them again. */
export function choiceFields({ sim, ...rest }: PlanChoice): Record<string, string | string[]> {
  const fields = { ...rest, sim: sim?.id }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
