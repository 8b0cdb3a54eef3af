import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { planChoices } from '@/lib/db/schema'
import { gigsId, gigsIds } from '@/lib/intents/define'
import { isImei } from '@/lib/intents/imei'

/** A plan with what goes with it. The SIM card's number is kept for showing it, its id for sending it. */
export const planChoice = z.strictObject({
  plan: gigsId,
  addons: gigsIds.optional(),
  sim: z.strictObject({ id: gigsId, iccid: z.string() }).optional(),
  device: gigsId.optional(),
  imei: z.string().refine(isImei).optional(),
  voucherCode: z.string().min(1).max(64).optional(),
})
export type PlanChoice = z.infer<typeof planChoice>

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
}
