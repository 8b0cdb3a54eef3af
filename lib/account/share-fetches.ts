import { setImmediate as nextTurn } from 'node:timers/promises'

type Reading<Result> = {
  hasBegun: boolean
  /** How many changes had been heard of when it began. */
  changes: Promise<number>
  result: Promise<Result>
  /** The one that follows, for all that need it to begin later than this one did. */
  next: Promise<Result> | null
}

/** Reads for one user; tells by `begunAfter` how many changes had been heard of before it began. */
type Read<User, Result> = (user: User, begunAfter: (changes: number) => void) => Promise<Result>

/**
 * Lets readings of one user in this process be shared: one runs at a time, and at most one more is to
 * follow it.
 */
export function shareFetches<User extends { id: string }, Result>(read: Read<User, Result>) {
  const running = new Map<string, Reading<Result>>()

  /** The result of a reading that begins after this call. */
  function fetchNew(user: User): Promise<Result> {
    const current = running.get(user.id)
    if (!current) return start(user)
    if (!current.hasBegun) return current.result
    const follow = () => fetchNew(user)
    return (current.next ??= current.result.then(follow, follow))
  }

  /**
   * The result of a reading that knows of all changes which had been heard of before this call, be it one
   * that runs already. `currentRevision` tells how many these are.
   */
  async function fetchSince(user: User, currentRevision: () => Promise<number>): Promise<Result> {
    const current = running.get(user.id)
    if (!current?.hasBegun) return fetchNew(user)
    const heardOf = await currentRevision()
    const began = await current.changes.catch(() => -1)
    return began >= heardOf ? current.result : fetchNew(user)
  }

  function start(user: User): Promise<Result> {
    const { promise: changes, handlers } = withResolvers<number>()
    changes.catch(() => {}) // most often no other call asks
    const reading: Reading<Result> = { hasBegun: false, changes, result: run(), next: null }
    async function run(): Promise<Result> {
      try {
        await nextTurn() // all calls of this turn are before its beginning
        reading.hasBegun = true
        return await read(user, (count) => handlers.resolve?.(count))
      } finally {
        handlers.reject?.(new Error('It failed before it began'))
        running.delete(user.id)
      }
    }
    running.set(user.id, reading)
    return reading.result
  }

  return { fetchNew, fetchSince }
}

function withResolvers<Value>() {
  const handlers: { resolve?: (value: Value) => void; reject?: (reason: Error) => void } = {}
  const promise = new Promise<Value>((resolve, reject) => {
    Object.assign(handlers, { resolve, reject })
  })
  return { promise, handlers }
}
