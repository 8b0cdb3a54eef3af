import pLimit from 'p-limit'
import type { Subscription, UsageBalance } from '@/lib/account/account'
import { gigs } from '@/lib/gigs'
import { asExtra } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { log } from '@/lib/log'

/**
 * Details that Gigs lists for one subscription or SIM at a time. They may be incomplete or older than the
 * rest of the account.
 */
export type Extras = {
  /** Null until the first balances are fetched. */
  usage: UsageBalance[] | null
  /** The status of eSIM profiles, by SIM id. */
  profiles: Record<string, string>
  /** The ids of subscriptions whose extras were requested, least recently requested first. */
  askedLines: string[]
}

export const noExtras: Extras = { usage: null, profiles: {}, askedLines: [] }

// Users with hundreds of subscriptions must not use up the calls that all users share.
const LINES_PER_FETCH = 12
const CALLS_AT_ONCE = 8

/** The extras of one subscription. `usage` and `profile` are undefined when they could not be fetched. */
type LineExtras = {
  line: Subscription
  usage: UsageBalance[] | undefined
  profile: string | null | undefined
}

const isRunning = ({ status }: Subscription) => status === 'active' || status === 'restricted'

const hasProfile = ({ sim, status }: Subscription) => sim?.type === 'eSIM' && status !== 'ended'

/**
 * Fetches the extras of up to 12 of the `known` subscriptions: first those never requested, then the least
 * recently requested. Failed calls are logged and missing from the result.
 */
export async function fetchExtras(known: Subscription[], asked: string[]): Promise<LineExtras[]> {
  const lines = known
    .filter((line) => isRunning(line) || hasProfile(line))
    .toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id))
    .slice(0, LINES_PER_FETCH)
  const limited = pLimit(CALLS_AT_ONCE)
  const failures: GigsError[] = []
  const tryTo = <Result>(isWanted: boolean, call: () => Promise<Result>) =>
    isWanted ? limited(() => asExtra(call).catch(note)) : undefined
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

/** Merges newly fetched extras with the last ones of the other subscriptions. */
export function mergeExtras(
  last: Extras,
  found: LineExtras[],
  subscriptions: Subscription[],
): Extras {
  const lines = new Map(subscriptions.map((line) => [line.id, line]))
  const sims = new Set(subscriptions.map(({ sim }) => sim?.id))
  const now = found.filter(({ line }) => lines.has(line.id))
  const renewed = new Set(now.filter(({ usage }) => usage).map(({ line }) => line.id))
  const kept = (last.usage ?? []).filter(({ subscription }) => !renewed.has(subscription))
  const usage = [...kept, ...now.flatMap((extras) => extras.usage ?? [])]
  const askedNow = now.map(({ line }) => line.id)
  const askedBefore = last.askedLines.filter((id) => lines.has(id) && !askedNow.includes(id))
  const askedLines = [...askedBefore, ...askedNow]
  const isNothingAsked = askedLines.length === 0 && subscriptions.some(isRunning)
  return {
    usage: isNothingAsked
      ? null
      : usage.filter((balance) => isUsable(balance, lines.get(balance.subscription))),
    profiles: mergeProfiles(last.profiles, now, sims),
    askedLines,
  }
}

// Gigs also lists balances of earlier periods. The clock of Gigs may be ahead of ours, so the period decides first.
const isUsable = ({ usableUntil }: UsageBalance, line: Subscription | undefined) =>
  line !== undefined &&
  (usableUntil === null ||
    Date.parse(usableUntil) >
      Math.max(Date.now(), Date.parse(line.currentPeriod?.start ?? '') || 0))

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

/** Returns whether the usage of a running subscription was never requested, so that another fetch is due. */
export const isUsageIncomplete = (account: Pick<Extras, 'askedLines'> & Lines): boolean => {
  const asked = new Set(account.askedLines)
  return account.subscriptions.some((line) => isRunning(line) && !asked.has(line.id))
}

type Lines = { subscriptions: Subscription[] }
