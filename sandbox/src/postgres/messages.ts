import type { Socket } from 'node:net'

/** `type` is the letter of the protocol. Messages before the start-up have no letter and get a name instead. */
export type Message = { type: string; bytes: Uint8Array }

const MAX_BYTES = 64 * 1024 * 1024

const openings: Record<number, string> = {
  80877102: 'cancel',
  80877103: 'encryption', // SSLRequest
  80877104: 'encryption', // GSSENCRequest
}

/**
 * Yields the complete messages of a Postgres client until it disconnects.
 * @throws Error if the client does not speak the Postgres protocol, or the connection breaks.
 */
export async function* readMessages(socket: Socket): AsyncGenerator<Message> {
  const chunks: AsyncIterable<Buffer> = socket
  let rest = Buffer.alloc(0)
  let isStarted = false

  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const bytes: Buffer | null = firstMessage(rest, isStarted ? 1 : 0)
      if (!bytes) break
      rest = rest.subarray(bytes.length)
      const type: string = isStarted ? bytes.toString('latin1', 0, 1) : openingOf(bytes)
      isStarted ||= type === 'startup'
      yield { type, bytes }
    }
  }
}

function openingOf(bytes: Buffer): string {
  return openings[bytes.readInt32BE(4)] ?? 'startup'
}

/** A message consists of its type (none before the start-up), its length including these four bytes, and its body. */
function firstMessage(buffer: Buffer, lengthAt: 0 | 1): Buffer | null {
  if (buffer.length < lengthAt + 4) return null
  const length = lengthAt + buffer.readUInt32BE(lengthAt)
  const minLength = lengthAt === 0 ? 8 : 5
  if (length < minLength || length > MAX_BYTES) {
    throw new Error('The client does not speak the Postgres protocol.')
  }
  return buffer.length < length ? null : buffer.subarray(0, length)
}
