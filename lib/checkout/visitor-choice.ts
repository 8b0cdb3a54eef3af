import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { planChoice, type PlanChoice } from '@/lib/checkout/plan-choice'
import { db } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { visitorChoices } from '@/lib/db/schema'
import { now, seconds } from '@/lib/db/time'
import { env } from '@/lib/env'

/** How long a visitor's choice and its cookie are kept. */
const LIFETIME_SECONDS = 30 * 86_400

/** Saves the plan choice of a visitor and returns its id, which is unguessable. A choice is never changed. */
export async function saveVisitorChoice(choice: PlanChoice): Promise<string> {
  await deleteEnded('visitorChoices')
  const id = crypto.randomUUID()
  const expires = sql`${now} + ${seconds(LIFETIME_SECONDS)}`
  await db().insert(visitorChoices).values({ id, choice, expires })
  return id
}

/** Returns a visitor's choice; null for an unknown or expired id, or a choice with an outdated format. */
export async function findVisitorChoice(id: unknown): Promise<PlanChoice | null> {
  const uuid = z.uuid().safeParse(id).data
  if (!uuid) return null
  const [row] = await db()
    .select({ choice: visitorChoices.choice })
    .from(visitorChoices)
    .where(and(eq(visitorChoices.id, uuid), gt(visitorChoices.expires, now)))
  return planChoice.safeParse(row?.choice).data ?? null
}

/** Returns the name of the cookie with the id of this browser's choice. Browsers accept the prefix only over https. */
export const choiceCookie = () => `${env().mode === 'live' ? '__Host-' : ''}plan-choice`

/** Returns the attributes of the cookie. */
export const choiceCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: env().mode === 'live',
  path: '/',
  maxAge: LIFETIME_SECONDS,
})
