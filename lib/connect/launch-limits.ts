import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { launches } from '@/lib/db/schema'
import { now, seconds } from '@/lib/db/time'

/** Limits per user: launches, and different voucher codes in them. */
export const launchLimits = {
  launches: { uses: 30, perSeconds: 900 },
  voucherCodes: { uses: 10, perSeconds: 3_600 },
} as const

/** The limit that a launch exceeds, and the seconds to wait. */
export type Wait = { limit: keyof typeof launchLimits; seconds: number }

const counted = z.object({
  rows: z.tuple([
    z.object({
      isThere: z.boolean().nullable(),
      launches: z.int(),
      launchesWait: z.number().nullable(),
      voucherCodes: z.int(),
      voucherCodesWait: z.number().nullable(),
    }),
  ]),
})

/**
 * Checks a recorded launch against its user's limits and deletes it when it exceeds one. Counts rows of
 * `launches` by the database's clock, so a second click that joined a launch does not count, and refused
 * launches do not extend the wait.
 * @returns null within the limits
 */
export async function checkLaunchLimits(launch: Launch): Promise<Wait | null> {
  const found = counted.parse(await db().execute(countUntil(launch))).rows[0]
  if (!found.isThere || found.launches > launchLimits.launches.uses) {
    await deleteLaunch(launch)
    return { limit: 'launches', seconds: wholeSeconds(found.launchesWait) }
  }
  if (!hasVoucher(launch) || found.voucherCodes <= launchLimits.voucherCodes.uses) return null
  await deleteLaunch(launch)
  return { limit: 'voucherCodes', seconds: wholeSeconds(found.voucherCodesWait) }
}

const wholeSeconds = (wait: number | null) => Math.max(1, Math.ceil(wait ?? 0))

type Launch = Pick<typeof launches.$inferSelect, 'id' | 'userId' | 'input'>

const hasVoucher = ({ input }: Launch) =>
  z.object({ voucherCode: z.string() }).safeParse(input).success

const secondsOf = (name: keyof typeof launchLimits) => seconds(launchLimits[name].perSeconds)

// Counts launches up to this one, so that the first of many simultaneous launches stay.
function countUntil({ id, userId }: Launch) {
  const { createdAt } = launches
  const code = sql`${launches.input}->>'voucherCode'`
  const isRecent = sql`${createdAt} > ${now} - ${secondsOf('launches')}`
  const hasVoucherCode = sql`${code} is not null`
  const waitFor = (name: keyof typeof launchLimits, which: typeof isRecent) =>
    sql`extract(epoch from min(${createdAt}) filter (where ${which}) + ${secondsOf(name)} - ${now})::float8`
  return sql`
    select
      bool_or(${launches.id} = ${id}) as "isThere",
      (count(*) filter (where ${isRecent}))::int as "launches",
      ${waitFor('launches', isRecent)} as "launchesWait",
      count(distinct ${code})::int as "voucherCodes",
      ${waitFor('voucherCodes', hasVoucherCode)} as "voucherCodesWait"
    from ${launches}
    where ${launches.userId} = ${userId}
      and ${createdAt} > ${now} - ${secondsOf('voucherCodes')}
      and (${createdAt}, ${launches.id}) <= (
        select own.created_at, own.id from ${launches} as own where own.id = ${id}
      )`
}

// A launch with a session was within the limits when it started.
async function deleteLaunch({ id }: Launch): Promise<void> {
  await db()
    .delete(launches)
    .where(and(eq(launches.id, id), isNull(launches.sessionId)))
}
