import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { launches } from '@/lib/db/schema'

/** How many launches one customer may start, and how many voucher codes they may try in them. */
export const launchLimits = {
  launches: { uses: 30, perSeconds: 900 },
  voucherCodes: { uses: 10, perSeconds: 3_600 },
} as const

/** The limit that a launch is beyond, and for how many seconds still. */
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
 * Checks a recorded launch against the limits of its customer, and takes it back where it is beyond one.
 * The launches themselves are counted, by the database's clock: a second click that joined a launch counts
 * as little as a reload, and what was refused does not prolong the wait. Returns null within the limits.
 */
export async function checkLaunchLimits(launch: Launch): Promise<Wait | null> {
  const found = counted.parse(await db().execute(countUntil(launch))).rows[0]
  if (!found.isThere || found.launches > launchLimits.launches.uses) {
    await takeBack(launch)
    return { limit: 'launches', seconds: wholeSeconds(found.launchesWait) }
  }
  if (!hasCode(launch) || found.voucherCodes <= launchLimits.voucherCodes.uses) return null
  await takeBack(launch)
  return { limit: 'voucherCodes', seconds: wholeSeconds(found.voucherCodesWait) }
}

const wholeSeconds = (wait: number | null) => Math.max(1, Math.ceil(wait ?? 0))

type Launch = Pick<typeof launches.$inferSelect, 'id' | 'userId' | 'input'>

const hasCode = ({ input }: Launch) =>
  z.object({ voucherCode: z.string() }).safeParse(input).success

const secondsOf = (name: keyof typeof launchLimits) =>
  sql`make_interval(secs => ${launchLimits[name].perSeconds})`

// Up to this launch alone, so that of many at once the first ones stay.
function countUntil({ id, userId }: Launch) {
  const { createdAt } = launches
  const code = sql`${launches.input}->>'voucherCode'`
  const isRecent = sql`${createdAt} > now() - ${secondsOf('launches')}`
  const hasCodeToo = sql`${code} is not null`
  const waitFor = (name: keyof typeof launchLimits, which: typeof isRecent) =>
    sql`extract(epoch from min(${createdAt}) filter (where ${which}) + ${secondsOf(name)} - now())::float8`
  return sql`
    select
      bool_or(${launches.id} = ${id}) as "isThere",
      (count(*) filter (where ${isRecent}))::int as "launches",
      ${waitFor('launches', isRecent)} as "launchesWait",
      count(distinct ${code})::int as "voucherCodes",
      ${waitFor('voucherCodes', hasCodeToo)} as "voucherCodesWait"
    from ${launches}
    where ${launches.userId} = ${userId}
      and ${createdAt} > now() - ${secondsOf('voucherCodes')}
      and (${createdAt}, ${launches.id}) <= (
        select own.created_at, own.id from ${launches} as own where own.id = ${id}
      )`
}

// One with a session was within the limits when it was made, and stays.
async function takeBack({ id }: Launch): Promise<void> {
  await db()
    .delete(launches)
    .where(and(eq(launches.id, id), isNull(launches.sessionId)))
}
