import type { listen, Listening } from '@/lib/updates/pg-listen'
import { outsideRequestContext } from '@/lib/http/request-context'
import { log } from '@/lib/log'

const POLL_MS = 1_000
const LISTEN_AGAIN_MS = 60_000

type Sources = {
  users: () => string[] // who waits
  look: (userIds: string[]) => Promise<unknown>
  listenTo: typeof listen
}

/**
 * Postgres says whose account changed (the trigger in migration 0001), over one connection. Where it cannot be
 * listened to, one query a second asks about all who wait. While nobody waits, nothing is asked.
 */
export function createWatch({ users, look, listenTo }: Sources) {
  let listening: Listening | null = null
  let listenAgainAt = 0
  let poll: NodeJS.Timeout | null = null
  let said: string | null = null

  function start(): void {
    if (listening || poll || users().length === 0) return
    if (Date.now() >= listenAgainAt) void outsideRequestContext(tryToListen)
    // Where the database is away, the next look may find it again.
    poll = setTimeout(() => void look(users()).then(startAgain, startAgain), POLL_MS)
  }

  function startAgain(): void {
    poll = null
    start()
  }

  async function tryToListen(): Promise<void> {
    listenAgainAt = Date.now() + LISTEN_AGAIN_MS
    const connection = await listenTo('account_changed', hear)
    listening = connection
    say(listening ? 'notify' : 'poll')
    await connection?.ended
    if (listening === connection) startAnew()
  }

  // Without waiting for its end: a connection that is cut off does not learn of it for long.
  function startAnew(): void {
    if (!listening) return
    stop()
    listenAgainAt = Date.now() + POLL_MS
    start()
  }

  function stop(): void {
    listening?.end()
    listening = null
  }

  function say(by: 'notify' | 'poll'): void {
    if (by !== said) log.info({ step: 'news', by })
    said = by
  }

  function hear(userId: string): void {
    if (users().includes(userId)) look([userId]).catch(startAnew)
  }

  return { start, startAnew, stop }
}
