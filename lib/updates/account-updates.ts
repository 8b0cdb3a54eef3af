import { cacheVersions, isSameVersion, type Version } from '@/lib/account/cache-version'
import { outsideRequestContext } from '@/lib/http/request-context'
import { log } from '@/lib/log'
import { listen, type Listener } from '@/lib/updates/pg-listen'
import { wait } from '@/lib/updates/wait'

export type AccountUpdates = ReturnType<typeof createAccountUpdates>

type Subscriber = {
  userId: string
  /** Receives the current version of the account, and then each new one. */
  send: (version: Version) => void
  /** Ends the stream, which then unsubscribes. */
  close: () => void
}

const GAP_MS = 100
const POLL_MS = 1_000
const HEARTBEAT_MS = 20_000
const LISTEN_AGAIN_MS = 60_000
const MAX_STREAMS_PER_USER = 20

// On the global object: Next.js bundles this file more than once.
const shared: { accountUpdates?: AccountUpdates } & typeof globalThis = globalThis

/** Returns the updates of this process. SIGTERM and SIGINT stop them, or open streams would delay the exit. */
export function accountUpdates(): AccountUpdates {
  if (shared.accountUpdates) return shared.accountUpdates
  const updates = createAccountUpdates()
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, updates.stop)
  return (shared.accountUpdates = updates)
}

/**
 * Notifies subscribers when an account changes, whichever process changed it. While there are subscribers, a loop
 * looks up the versions of their accounts with one query: when the database notifies (see migration 0001), and every
 * 20 s in case the connection is dead. Where notifications do not work, it does so every second.
 */
export function createAccountUpdates({ listenTo = listen } = {}) {
  const subscribers = new Map<Subscriber, Version | null>() // with the last version sent to each
  let due = new AbortController() // aborting it starts the next query at once
  let listener: Listener | null = null
  let listenAgainAt = 0
  let mechanism: 'notify' | 'poll' | null = null
  let isRunning = false
  let isStopped = false

  const users = () => [...subscribers.keys()].map(({ userId }) => userId)

  /** Returns a function that ends the subscription. Closes the oldest stream of a user who has too many. */
  function subscribe(subscriber: Subscriber): () => void {
    if (isStopped) subscriber.close()
    else subscribers.set(subscriber, null)
    const ofUser = [...subscribers.keys()].filter(({ userId }) => userId === subscriber.userId)
    for (const oldest of ofUser.slice(0, -MAX_STREAMS_PER_USER)) oldest.close()
    due.abort()
    if (!isRunning) void outsideRequestContext(run)
    return () => void subscribers.delete(subscriber)
  }

  function stop(): void {
    isStopped = true
    for (const { close } of subscribers.keys()) close()
    subscribers.clear()
    listener?.end()
    due.abort()
  }

  async function run(): Promise<void> {
    isRunning = true
    while (subscribers.size > 0) {
      if (!listener && Date.now() >= listenAgainAt) void connect()
      const isHeartbeat = listener !== null && !due.signal.aborted
      due = new AbortController()
      const changes = await sendVersions().catch(() => null)
      const isMissed = isHeartbeat && changes !== 0 && !due.signal.aborted
      if (changes === null || isMissed) disconnect()
      await wait(GAP_MS) // many changes, or many pages that reconnect, share a query
      await wait((listener ? HEARTBEAT_MS : POLL_MS) - GAP_MS, due.signal)
    }
    isRunning = false
  }

  /** Sends new versions. Returns how many subscribers had an older one. */
  async function sendVersions(): Promise<number> {
    const versions = await cacheVersions([...new Set(users())])
    let changes = 0
    for (const [subscriber, sent] of subscribers) {
      const version = versions.get(subscriber.userId)
      if (!version || (sent && isSameVersion(version, sent))) continue
      subscribers.set(subscriber, version)
      subscriber.send(version)
      if (sent) changes += 1
    }
    return changes
  }

  async function connect(): Promise<void> {
    listenAgainAt = Date.now() + LISTEN_AGAIN_MS
    const connection = await listenTo('account_changed', (userId) => {
      if (users().includes(userId)) due.abort()
    })
    if (isStopped) connection?.end()
    const found = connection ? 'notify' : 'poll'
    if (found !== mechanism) log.info({ step: 'updates', by: found })
    mechanism = found
    listener = connection
    if (connection) due.abort() // finds the changes from before it listened
    await connection?.ended
    if (connection && connection === listener) disconnect()
  }

  // Does not wait for the end of the connection: a dead one may report it minutes later.
  function disconnect(): void {
    if (!listener) return
    listener.end()
    listener = null
    listenAgainAt = Date.now() + POLL_MS
    due.abort()
  }

  return { subscribe, stop }
}
