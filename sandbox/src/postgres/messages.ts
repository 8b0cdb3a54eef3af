import type { Socket } from 'node:net'

/** `type` is the protocol's letter; what comes before the start-up has none and gets a word. */
export type Message = { type: string; bytes: Uint8Array }

const mostBytes = 64 * 1024 * 1024

const openings: Record<number, string> = {
  80877102: 'cancel',
  80877103: 'encryption', // SSLRequest
  80877104: 'encryption', // GSSENCRequest
}

/**
 * The complete messages of one Postgres client, in order, until it hangs up.
 * @throws Error when the bytes are no Postgres protocol, or the connection breaks.
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

/** A message is its type (none before the start-up), its length with these four bytes, and its body. */
function firstMessage(buffer: Buffer, lengthAt: 0 | 1): Buffer | null {
  if (buffer.length < lengthAt + 4) return null
  const length = lengthAt + buffer.readUInt32BE(lengthAt)
  const least = lengthAt === 0 ? 8 : 5
  if (length < least || length > mostBytes) throw new Error('This is no Postgres client.')
  return buffer.length < length ? null : buffer.subarray(0, length)
}
