import type { Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { readMessages } from './messages'

type Release = () => void

const sync = Uint8Array.of(0x53, 0, 0, 0, 4)

/**
 * Lets many connections share the one session that an embedded Postgres has. A connection keeps the
 * session from its first message until the database is ready outside of a transaction; the others wait.
 * Turns of single messages are not enough: a statement is sent as several, and two clients would
 * overwrite each other's unnamed statement (pglite-socket 0.2.17 does, and then stops answering).
 */
export function shareSession(database: PGlite): (socket: Socket) => Promise<void> {
  const takeTurn = createTurns()

  return async function serve(socket) {
    let release: Release | null = null
    try {
      for await (const { type, bytes } of readMessages(socket.setNoDelay())) {
        if (type === 'cancel' || type === 'X') break
        if (type === 'encryption') {
          socket.write('N') // none here: everything stays on this machine
          continue
        }
        release ??= await takeTurn()
        const answer = await answerOf(database, bytes)
        socket.write(answer)
        if (!endsATurn(answer)) continue
        release()
        release = null
      }
    } catch (error) {
      if (!isHangUp(error)) console.error(`Postgres: a connection was closed. ${String(error)}`)
    } finally {
      if (release) await rollBack(database)
      release?.()
      socket.destroy()
    }
  }
}

// `execProtocolRaw` would also read each answer itself and keep it for ever (PGlite 0.5.14).
async function answerOf(database: PGlite, message: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = []
  const onRawData = (part: Uint8Array) => parts.push(Buffer.from(part))
  await database.execProtocolRawStream(message, { onRawData })
  return Buffer.concat(parts)
}

/** First come, first served: resolves when all who asked before have released theirs. */
function createTurns(): () => Promise<Release> {
  let last = Promise.resolve()
  return () => {
    const before = last
    return new Promise((grant) => {
      last = new Promise((release) => void before.then(() => grant(release)))
    })
  }
}

/** ReadyForQuery with status "idle", which is always the last message of an answer. */
function endsATurn(answer: Uint8Array): boolean {
  return Buffer.from(answer.subarray(-6)).equals(Buffer.from('Z\0\0\0\x05I', 'latin1'))
}

const hangUps = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'])

const isHangUp = (error: unknown) =>
  error instanceof Error && 'code' in error && hangUps.has(String(error.code))

// The client went away in the middle: of a statement, of a transaction, or of both.
async function rollBack(database: PGlite): Promise<void> {
  await answerOf(database, sync)
  if (database.isInTransaction()) await database.exec('ROLLBACK')
}
