import type { Caller } from '@/lib/gigs/caller'

type Limits = {
  inFlight: number
  waiting: number
  /** The limit per customer. */
  inFlightEach: number
  waitingEach: number
}

type Waiting = { caller: Caller | null; start: () => void; refuse: () => void }

/**
 * Creates a queue that one customer cannot fill. The customer with the fewest calls in flight is next, and extras
 * give way. `run` resolves to null without starting the work if the queue is full.
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
      finish(caller)
    }
  }

  function enter(caller: Caller | null): boolean | Promise<boolean> {
    if (total < inFlight && mayRun(caller)) return begin(caller)
    if (!hasRoom(caller)) return false
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

  function finish(caller: Caller | null): void {
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

  // A waiting extra is refused in favor of a call that is not an extra.
  function hasRoom(caller: Caller | null): boolean {
    if (caller && waitingOf(caller) >= waitingEach) return false
    if (queue.length < waiting) return true
    const extra = caller?.isExtra ? null : queue.findLast((entry) => entry.caller?.isExtra)
    if (!extra) return false
    take(extra).refuse()
    return true
  }

  const waitingOf = ({ customer, isExtra }: Caller) =>
    queue.filter((entry) => entry.caller?.customer === customer && entry.caller.isExtra === isExtra)
      .length

  function startNext(): void {
    if (total >= inFlight) return
    const [next] = queue.filter(({ caller }) => mayRun(caller)).toSorted(byTurn)
    if (next) take(next).start()
  }

  // Sorting is stable, so equal entries keep their order of arrival.
  function byTurn(a: Waiting, b: Waiting): number {
    const [extraA, extraB] = [a, b].map(({ caller }) => Number(caller?.isExtra ?? false))
    return (extraA ?? 0) - (extraB ?? 0) || runningOf(a.caller) - runningOf(b.caller)
  }

  function take(entry: Waiting): Waiting {
    queue.splice(queue.indexOf(entry), 1)
    return entry
  }

  return { run }
}
