import type { Version } from '@/lib/account/cache-version'
import { type AccountUpdates, accountUpdates } from '@/lib/updates/account-updates'

type Options = {
  userId: string
  /** Runs at each keep-alive: the stream ends with the session. */
  isSignedIn: () => Promise<boolean>
  updates?: AccountUpdates
}

const RECONNECT_MS = 2_000
const KEEP_ALIVE_MS = 15_000
const SPREAD_MS = 10_000 // streams that began together check their sessions one after the other

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform', // compression would hold events back
  'x-accel-buffering': 'no', // nginx would also hold them back
}

/** Returns a response that streams the version of an account: the current one at once, then each new one. */
export function streamAccount({
  userId,
  isSignedIn,
  updates = accountUpdates(),
}: Options): Response {
  const { readable, writable } = new TextEncoderStream()
  const writer = writable.getWriter()
  // Async, because writers throw in Node.js 20 once the stream is closed.
  const write = async (text: string) => writer.write(text)
  let latest = ''
  const subscriber = {
    userId,
    send(version: Version) {
      latest = `data: ${JSON.stringify(version)}\n`
      write(`${latest}\n`).catch(ignore)
    },
    close: () => void writer.close().catch(ignore),
  }

  // Repeats the latest version, because pages do not receive comments. A page knows that a connection is dead when
  // nothing arrives.
  async function keepAlive(): Promise<void> {
    if (!(await isSignedIn().catch(() => true))) return subscriber.close()
    await write(`: keep-alive\n${latest}\n`).catch(ignore)
  }

  async function open(): Promise<void> {
    // Waits for the first read. A HEAD request, or a client that has left, never reads, so it does not subscribe.
    await write(`retry: ${RECONNECT_MS}\n\n`)
    const timer = setInterval(keepAlive, KEEP_ALIVE_MS + Math.random() * SPREAD_MS)
    const unsubscribe = updates.subscribe(subscriber)
    await writer.closed.catch(ignore) // rejects when the client leaves
    clearInterval(timer)
    unsubscribe()
  }

  open().catch(ignore)
  return new Response(readable, { headers })
}

const ignore = () => {}
