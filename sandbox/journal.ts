import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A file of lines that only grows, until it is written anew. Whoever kills the program loses at most the line being written. */
export class Journal {
  #size = 0

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
  }

  lines(): string[] {
    if (!existsSync(this.file)) return []
    // After the last newline comes nothing, or a line that was cut.
    return readFileSync(this.file, 'utf8').split('\n').slice(0, -1)
  }

  /** A full disk may leave half a line: it is taken back, or the next line would join it. */
  append(line: string): void {
    try {
      appendFileSync(this.file, `${line}\n`)
      this.#size += Buffer.byteLength(line) + 1
    } catch (error) {
      truncateSync(this.file, this.#size)
      throw error
    }
  }

  /** Written beside the old file and renamed over it, so that a kill leaves one or the other. */
  rewrite(lines: string[]): void {
    const text = lines.map((line) => `${line}\n`).join('')
    writeFileSync(`${this.file}.new`, text)
    renameSync(`${this.file}.new`, this.file)
    this.#size = Buffer.byteLength(text)
  }
}
