import type { Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { readMessages } from './messages'

type Release = () => void

const sync = Uint8Array.of(0x53, 0, 0, 0, 4)

/**
 * Lets several connections share the only session of an embedded Postgres. A connection holds the session from its
 * first message until the database is idle outside of a transaction. The others wait. Switching after each message
 * is not enough: a statement consists of several messages, and two clients would overwrite each other's unnamed
 * statement (pglite-socket 0.2.17 has this bug and then hangs).
 */
export function shareSession(database: PGlite): (socket: Socket) => Promise<void> {
  const acquire = createQueue()

  return async function serve(socket) {
    let release: Release | null = null
    try {
      for await (const { type, bytes } of readMessages(socket.setNoDelay())) {
        if (type === 'cancel' || type === 'X') break
        if (type === 'encryption') {
          socket.write('N') // no encryption on loopback
          continue
        }
        release ??= await acquire()
        const response = await execute(database, bytes)
        socket.write(response)
        if (!isIdle(response)) continue
        release()
        release = null
      }
    } catch (error) {
      if (!isDisconnect(error)) console.error(`Postgres: closed a connection. ${String(error)}`)
    } finally {
      if (release) await rollBack(database)
      release?.()
      socket.destroy()
    }
  }
}

// `execProtocolRaw` keeps every response in memory (PGlite 0.5.14).
async function execute(database: PGlite, message: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = []
  const onRawData = (part: Uint8Array) => parts.push(Buffer.from(part))
  await database.execProtocolRawStream(message, { onRawData })
  return Buffer.concat(parts)
}

/** Returns a function that resolves when all earlier callers have released. */
function createQueue(): () => Promise<Release> {
  let last = Promise.resolve()
  return () => {
    const previous = last
    return new Promise((grant) => {
      last = new Promise((release) => void previous.then(() => grant(release)))
    })
  }
}

/** Returns whether the response ends with ReadyForQuery and the status "idle". */
function isIdle(response: Uint8Array): boolean {
  return Buffer.from(response.subarray(-6)).equals(Buffer.from('Z\0\0\0\x05I', 'latin1'))
}

const disconnectCodes = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'])

const isDisconnect = (error: unknown) =>
  error instanceof Error && 'code' in error && disconnectCodes.has(String(error.code))

// The client disconnected during a statement or a transaction.
async function rollBack(database: PGlite): Promise<void> {
  await execute(database, sync)
  if (database.isInTransaction()) await database.exec('ROLLBACK')
}
