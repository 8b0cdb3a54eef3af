import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { markStale } from '@/lib/account/cache'
import { db } from '@/lib/db'
import { planChoices } from '@/lib/db/schema'
import { gigsId, gigsIds } from '@/lib/intents/define'
import { isImei } from '@/lib/intents/imei'

export const MAX_CODE_LENGTH = 64

/**
 * A plan and its options. Contains the number of the SIM card for display, and its id for the API. A card without an id
 * was entered by a visitor, and is looked up once they have signed in.
 */
export const planChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  sim: z.strictObject({ id: gigsId.optional(), iccid: z.string() }).optional(),
  device: gigsId.optional(),
  imei: z.string().refine(isImei).optional(),
  voucherCode: z.string().max(MAX_CODE_LENGTH).optional(),
})
export type PlanChoice = z.infer<typeof planChoice>

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
