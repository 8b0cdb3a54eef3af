import { control } from '../http/customer'

type Call = { number: number; at: string; ms: number; method: string; path: string }

/**
 * Runs `work` and returns the calls that Gigs received during it. `count` is the number of calls about the customer.
 * `hops` is the longest chain of calls that waited for each other.
 */
export async function callsDuring(work: () => Promise<unknown>) {
  const before: Call[] = await control('GET', 'requests')
  const last = before.at(-1)?.number ?? 0
  await work()
  const calls: Call[] = await control('GET', `requests?after=${last}`)
  const aboutCustomer = calls.filter(({ path }) => !SHARED.test(path))
  return { count: aboutCustomer.length, hops: hopsOf(calls), calls }
}

// The project and the catalog are read once a minute for all customers, so they are not counted.
const SHARED = /^\/projects\/[^/]+(\/(plans|addons)(\?.*)?)?$/

// Returns the length of the longest chain in which each call starts after the previous one has ended.
function hopsOf(calls: Call[]): number {
  const spans = calls
    .map(({ at, ms }) => ({ start: Date.parse(at) - ms, end: Date.parse(at) }))
    .toSorted((a, b) => a.end - b.end)
  let hops = 0
  let end = -Infinity
  for (const span of spans) {
    if (span.start < end) continue
    hops += 1
    end = span.end
  }
  return hops
}

/** Makes every call to Gigs slower. 0 removes the delay. */
export async function delayAll(delayMs: number): Promise<void> {
  await control('DELETE', 'faults')
  if (delayMs > 0) await control('POST', 'faults', { match: {}, times: 10_000, delayMs })
}
