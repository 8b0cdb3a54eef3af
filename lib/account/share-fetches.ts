import { setImmediate as nextTurn } from 'node:timers/promises'

type RunningFetch<Result> = {
  hasBegun: boolean
  /** The revision that was known when the fetch began. */
  revision: Promise<number>
  result: Promise<Result>
  /** The fetch that starts when this one ends, for calls that came after this one began. */
  next: Promise<Result> | null
}

/** Fetches for one user. Calls `begin` with the known revision before the first request. */
type Fetch<User, Result> = (user: User, begin: (revision: number) => void) => Promise<Result>

/** Shares fetches of one user within this process: one runs at a time, and at most one more is queued. */
export function shareFetches<User extends { id: string }, Result>(run: Fetch<User, Result>) {
  const running = new Map<string, RunningFetch<Result>>()

  /** Returns the result of a fetch that begins after this call. */
  function fetchNew(user: User): Promise<Result> {
    const current = running.get(user.id)
    if (!current) return start(user)
    if (!current.hasBegun) return current.result
    const startNext = () => fetchNew(user)
    return (current.next ??= current.result.then(startNext, startNext))
  }

  /** Returns the result of the running fetch if it includes the current revision, otherwise of a new fetch. */
  async function fetchSince(user: User, currentRevision: () => Promise<number>): Promise<Result> {
    const current = running.get(user.id)
    if (!current?.hasBegun) return fetchNew(user)
    const wanted = await currentRevision()
    const included = await current.revision.catch(() => -1)
    return included >= wanted ? current.result : fetchNew(user)
  }

  function start(user: User): Promise<Result> {
    const { promise: revision, settle } = withResolvers<number>()
    revision.catch(() => {}) // usually no other call is waiting for it
    const current: RunningFetch<Result> = {
      hasBegun: false,
      revision,
      result: perform(),
      next: null,
    }
    async function perform(): Promise<Result> {
      try {
        await nextTurn() // calls in the same tick share this fetch
        current.hasBegun = true
        return await run(user, (known) => settle.resolve?.(known))
      } finally {
        settle.reject?.(new Error('The fetch failed before it began'))
        running.delete(user.id)
      }
    }
    running.set(user.id, current)
    return current.result
  }

  return { fetchNew, fetchSince }
}

// Node 20 has no Promise.withResolvers.
function withResolvers<Value>() {
  const settle: { resolve?: (value: Value) => void; reject?: (reason: Error) => void } = {}
  const promise = new Promise<Value>((resolve, reject) => {
    Object.assign(settle, { resolve, reject })
  })
  return { promise, settle }
}
