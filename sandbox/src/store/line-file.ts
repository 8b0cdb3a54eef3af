import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const CHUNK_BYTES = 1024 * 1024
const NEWLINE = 0x0a

/** The bytes of each line of a file that has an end, without holding more than one of them. */
export function* readLines(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r')
  try {
    let begun: Buffer[] = [] // pieces of a line whose end has not come yet
    for (;;) {
      const piece = Buffer.allocUnsafe(CHUNK_BYTES)
      const rest = piece.subarray(0, readSync(descriptor, piece))
      if (rest.length === 0) return
      let from = 0
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...begun, rest.subarray(from, end)])
        begun = []
        from = end + 1
      }
      begun.push(rest.subarray(from))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Puts the lines in place of whatever the file holds. Answers how many bytes they took. */
export function writeLines(file: string, lines: Iterable<string>): number {
  const descriptor = openSync(file, 'w')
  let size = 0
  let waiting = ''
  const write = () => {
    size += writeFully(descriptor, Buffer.from(waiting))
    waiting = ''
  }
  try {
    for (const line of lines) {
      waiting += `${line}\n`
      if (waiting.length > CHUNK_BYTES) write()
    }
    write()
    return size
  } finally {
    closeSync(descriptor)
  }
}

// One call may write less than it was given.
function writeFully(descriptor: number, bytes: Buffer): number {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  return written
}
