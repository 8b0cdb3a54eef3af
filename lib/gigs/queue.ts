import type { Caller } from '@/lib/gigs/caller'

type Limits = {
  inFlight: number
  waiting: number
  /** How many of these one customer may have. */
  inFlightEach: number
  waitingEach: number
}

type Waiting = { caller: Caller | null; start: () => void; refuse: () => void }

/**
 * A queue that no customer can fill: the next place goes to the customer with the fewest calls in flight,
 * and extras give way. `run` resolves to null, without having begun, where there is no place to wait.
 */
export function createFairQueue({ inFlight, waiting, inFlightEach, waitingEach }: Limits) {
  const running = new Map<string, number>()
  const queue: Waiting[] = []
  let total = 0

  async function run<Result>(caller: Caller | null, work: () => Promise<Result>) {
    if (!(await enter(caller))) return null
    try {
      return { result: await work() }
    } finally {
      leave(caller)
    }
  }

  function enter(caller: Caller | null): boolean | Promise<boolean> {
    if (total < inFlight && mayRun(caller)) return begin(caller)
    if (!hasPlace(caller)) return false
    return new Promise((resolve) => {
      const start = () => resolve(begin(caller))
      queue.push({ caller, start, refuse: () => resolve(false) })
    })
  }

  function begin(caller: Caller | null): true {
    total += 1
    count(caller, 1)
    return true
  }

  function leave(caller: Caller | null): void {
    total -= 1
    count(caller, -1)
    startNext()
  }

  function count(caller: Caller | null, change: number): void {
    if (!caller) return
    const now = runningOf(caller) + change
    if (now === 0) running.delete(caller.customer)
    else running.set(caller.customer, now)
  }

  const runningOf = (caller: Caller | null) => (caller ? (running.get(caller.customer) ?? 0) : 0)
  const mayRun = (caller: Caller | null) => runningOf(caller) < inFlightEach

  // An extra that waits makes room for a call that is none.
  function hasPlace(caller: Caller | null): boolean {
    if (caller && waitingOf(caller) >= waitingEach) return false
    if (queue.length < waiting) return true
    const extra = caller?.isExtra ? null : queue.findLast((other) => other.caller?.isExtra)
    if (!extra) return false
    take(extra).refuse()
    return true
  }

  const waitingOf = ({ customer, isExtra }: Caller) =>
    queue.filter((other) => other.caller?.customer === customer && other.caller.isExtra === isExtra)
      .length

  // One call left, so one more can start.
  function startNext(): void {
    if (total >= inFlight) return
    const [next] = queue.filter(({ caller }) => mayRun(caller)).toSorted(byTurn)
    if (next) take(next).start()
  }

  // Sorting is stable: among equals, the first to come is the first to go.
  function byTurn(a: Waiting, b: Waiting): number {
    const [extraA, extraB] = [a, b].map(({ caller }) => Number(caller?.isExtra ?? false))
    return (extraA ?? 0) - (extraB ?? 0) || runningOf(a.caller) - runningOf(b.caller)
  }

  function take(one: Waiting): Waiting {
    queue.splice(queue.indexOf(one), 1)
    return one
  }

  return { run }
}
