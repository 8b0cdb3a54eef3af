import { control } from './customer'

type Call = { number: number; at: string; ms: number; method: string; path: string }

/**
 * The calls Gigs received while `work` ran: how many of them were for this customer, and how many of all had to
 * wait for one another.
 */
export async function callsDuring(work: () => Promise<unknown>) {
  const before: Call[] = await control('GET', 'requests')
  const last = before.at(-1)?.number ?? 0
  await work()
  const calls: Call[] = await control('GET', `requests?after=${last}`)
  const own = calls.filter(({ path }) => !SHARED.test(path))
  return { count: own.length, hops: hopsOf(calls), calls }
}

// The project and what is on sale: read once a minute for all customers, in whosever visit that falls.
const SHARED = /^\/projects\/[^/]+(\/(plans|addons)(\?.*)?)?$/

// The longest chain in which each call began after the one before it had ended.
function hopsOf(calls: Call[]): number {
  const spans = calls
    .map(({ at, ms }) => ({ start: Date.parse(at) - ms, end: Date.parse(at) }))
    .toSorted((one, other) => one.end - other.end)
  let hops = 0
  let end = -Infinity
  for (const span of spans) {
    if (span.start < end) continue
    hops += 1
    end = span.end
  }
  return hops
}

/** Every call to Gigs takes this much longer. */
export async function delayAll(delayMs: number): Promise<void> {
  await control('DELETE', 'faults')
  if (delayMs > 0) await control('POST', 'faults', { match: {}, times: 10_000, delayMs })
}
