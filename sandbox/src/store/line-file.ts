import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const CHUNK_BYTES = 1024 * 1024
const NEWLINE = 0x0a

/** Yields the bytes of each complete line of a file, with only one line in memory at a time. */
export function* readLines(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r')
  try {
    let partial: Buffer[] = [] // the chunks of a line whose end is not read yet
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
      const chunk = buffer.subarray(0, readSync(descriptor, buffer))
      if (chunk.length === 0) return
      let start = 0
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        yield Buffer.concat([...partial, chunk.subarray(start, end)])
        partial = []
        start = end + 1
      }
      partial.push(chunk.subarray(start))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Replaces the content of the file with the lines. Returns the number of bytes written. */
export function writeLines(file: string, lines: Iterable<string>): number {
  const descriptor = openSync(file, 'w')
  let size = 0
  let buffered = ''
  const flush = () => {
    size += writeFully(descriptor, Buffer.from(buffered))
    buffered = ''
  }
  try {
    for (const line of lines) {
      buffered += `${line}\n`
      if (buffered.length > CHUNK_BYTES) flush()
    }
    flush()
    return size
  } finally {
    closeSync(descriptor)
  }
}

// writeSync may write fewer bytes than it is given.
function writeFully(descriptor: number, bytes: Buffer): number {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  return written
}
