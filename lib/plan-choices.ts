import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { doAddonsFit, findPlan, type Account, type Plan } from '@/lib/account'
import { db } from '@/lib/db'
import { planChoices } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { gigsId, gigsIds } from '@/lib/intents/define'
import { isImei } from '@/lib/intents/imei'
import type { Refusal } from '@/lib/intents/refusal'
import { noteOwnChange } from '@/lib/snapshots'

/** A plan with what goes with it. The SIM card's number is kept for showing it, its id for sending it. */
const planChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  sim: z.strictObject({ id: gigsId, iccid: z.string() }).optional(),
  device: gigsId.optional(),
  imei: z.string().refine(isImei).optional(),
  voucherCode: z.string().max(64).optional(),
})
export type PlanChoice = z.infer<typeof planChoice>

const digits = z.string().transform((text) => text.replaceAll(/[\s.-]/g, ''))
const emptyIsNone = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === '' ? undefined : value), item.optional())

/** What the form submits: all texts, empty where nothing was chosen. */
const submittedChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  iccid: emptyIsNone(digits.pipe(z.string().regex(/^89\d{17,18}F?$/i, 'iccid'))),
  device: emptyIsNone(gigsId),
  imei: emptyIsNone(digits.pipe(z.string().refine(isImei, 'imei'))),
  voucherCode: emptyIsNone(z.string().trim().max(64)),
})

type Field = keyof z.infer<typeof submittedChoice>
export type Chosen =
  | { ok: true; choice: PlanChoice }
  | { ok: false; field: Field | null; reason: Refusal | 'badIccid' | 'badImei' | 'oneDevice' }

/**
 * Checks what a customer picked against the account and looks their SIM card up. Keeps nothing.
 * @throws GigsError
 */
export async function checkPlanChoice(account: Account, submitted: unknown): Promise<Chosen> {
  const parsed = submittedChoice.safeParse(submitted)
  if (!parsed.success) return asRefusal(parsed.error.issues[0])
  const { iccid, ...picked } = parsed.data
  const plan = findPlan(account, picked.plan)
  if (plan?.status !== 'available') return refuse('plan', 'planNotAvailable')
  if (!doAddonsFit(account, plan, picked.addons ?? [])) return refuse('addons', 'addonDoesNotFit')
  if (picked.device && picked.imei) return refuse('imei', 'oneDevice')
  if (picked.device && account.devices.every(({ id }) => id !== picked.device)) {
    return refuse('device', 'notYours')
  }
  if (!iccid) return { ok: true, choice: picked }
  const sim = await gigs.sims.search(iccid)
  if (!sim || !isFree(sim, plan)) return refuse('iccid', 'simNotUsable')
  return { ok: true, choice: { ...picked, sim: { id: sim.id, iccid: sim.iccid } } }
}

const isFree = (sim: { status: string; provider: string; type: string }, plan: Plan) =>
  sim.status === 'inactive' && sim.provider === plan.provider && plan.simTypes.includes(sim.type)

const refuse = (field: Field | null, reason: (Chosen & { ok: false })['reason']): Chosen => ({
  ok: false,
  field,
  reason,
})

function asRefusal(issue: z.core.$ZodIssue | undefined): Chosen {
  if (issue?.path[0] === 'iccid') return refuse('iccid', 'badIccid')
  if (issue?.path[0] === 'imei') return refuse('imei', 'badImei')
  return refuse(null, 'invalidInput')
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
  await noteOwnChange(userId) // the SIM card of the choice is read with the account
}

/** The fields of the launch form that carry a choice; the action checks them again. */
export function choiceFields({ sim, ...rest }: PlanChoice): Record<string, string | string[]> {
  const fields = { ...rest, sim: sim?.id }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
