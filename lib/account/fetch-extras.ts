import pLimit from 'p-limit'
import type { Subscription, UsageBalance } from '@/lib/account/account'
import { gigs } from '@/lib/gigs'
import { asExtra } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { isUsable } from '@/lib/gigs/usage-balances'
import { log } from '@/lib/log'

/**
 * What Gigs lists for one subscription or SIM at a time. It may be incomplete or from an earlier reading:
 * an account is readable without it.
 */
export type Extras = {
  /** Null until the first balances are read. */
  usage: UsageBalance[] | null
  /** Where eSIM profiles are, by the id of the SIM. */
  profiles: Record<string, string>
  /** The subscriptions these were asked for, the longest ago first. */
  askedLines: string[]
}

export const noExtras: Extras = { usage: null, profiles: {}, askedLines: [] }

// A customer with hundreds of lines must neither wait for all of them nor keep others from Gigs.
const LINES_PER_READING = 12
const CALLS_AT_ONCE = 8

/** The extras of some lines; `usage` and `profile` are undefined where they could not be read. */
type LineExtras = {
  line: Subscription
  usage: UsageBalance[] | undefined
  profile: string | null | undefined
}

const isRunning = ({ status }: Subscription) => status === 'active' || status === 'restricted'

const hasProfile = ({ sim, status }: Subscription) => sim?.type === 'eSIM' && status !== 'ended'

/**
 * Reads the extras of those `known` lines whose turn it is: first the ones that were never asked for, then
 * those from the longest ago. Never throws a GigsError: what fails is missing.
 */
export async function fetchExtras(known: Subscription[], asked: string[]): Promise<LineExtras[]> {
  const lines = known
    .filter((line) => isRunning(line) || hasProfile(line))
    .toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id))
    .slice(0, LINES_PER_READING)
  const inTurn = pLimit(CALLS_AT_ONCE)
  const failures: GigsError[] = []
  const tryTo = <Answer>(isWanted: boolean, read: () => Promise<Answer>) =>
    isWanted ? inTurn(() => asExtra(read).catch(note)) : undefined
  const note = (error: unknown): undefined => {
    if (!(error instanceof GigsError)) throw error
    failures.push(error)
  }
  const found = await Promise.all(
    lines.map(async (line) => {
      const [usage, profile] = await Promise.all([
        tryTo(isRunning(line), () => gigs.usageBalances.list(line.id)),
        tryTo(hasProfile(line), () => gigs.sims.findProfile(line.sim?.id ?? '')),
      ])
      return { line, usage, profile }
    }),
  )
  const [first] = failures
  if (first) log.warn({ step: 'extrasMissing', count: failures.length, error: first.message })
  return found
}

/** The extras after a reading: what was found now, and what is known of the customer's other lines. */
export function mergeExtras(
  last: Extras,
  found: LineExtras[],
  subscriptions: Subscription[],
): Extras {
  const ids = new Set(subscriptions.map(({ id }) => id))
  const sims = new Set(subscriptions.map(({ sim }) => sim?.id))
  const now = found.filter(({ line }) => ids.has(line.id))
  const renewed = new Set(now.filter(({ usage }) => usage).map(({ line }) => line.id))
  const kept = (last.usage ?? []).filter(
    (balance) =>
      ids.has(balance.subscription) && !renewed.has(balance.subscription) && isUsable(balance),
  )
  const askedNow = now.map(({ line }) => line.id)
  const askedBefore = last.askedLines.filter((id) => ids.has(id) && !askedNow.includes(id))
  const askedLines = [...askedBefore, ...askedNow]
  const isNothingAsked = askedLines.length === 0 && subscriptions.some(isRunning)
  return {
    usage: isNothingAsked ? null : [...kept, ...now.flatMap(({ usage }) => usage ?? [])],
    profiles: mergeProfiles(last.profiles, now, sims),
    askedLines,
  }
}

function mergeProfiles(
  last: Record<string, string>,
  found: LineExtras[],
  sims: ReadonlySet<string | undefined>,
): Record<string, string> {
  const profiles = new Map(Object.entries(last))
  for (const { line, profile } of found) {
    const sim = line.sim?.id ?? ''
    if (profile === null) profiles.delete(sim)
    if (profile) profiles.set(sim, profile)
  }
  return Object.fromEntries([...profiles].filter(([sim]) => sims.has(sim)))
}

/** Whether the usage of some running line was never asked for: the next reading goes on there. */
export const isUsageIncomplete = (account: Pick<Extras, 'askedLines'> & Lines): boolean => {
  const asked = new Set(account.askedLines)
  return account.subscriptions.some((line) => isRunning(line) && !asked.has(line.id))
}

type Lines = { subscriptions: Subscription[] }
