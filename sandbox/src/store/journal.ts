import { appendFileSync, existsSync, mkdirSync, renameSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { readLines, writeLines } from './line-file'

const SLACK_BYTES = 16 * 1024 * 1024

/** A file of lines that only grows, until it is written anew. Whoever kills the program loses at most the line being written. */
export class Journal {
  #size = 0
  #longFrom = longFrom(0)

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
  }

  /**
   * The lines, one by one: all of them at once would take twice the memory of what they hold. What comes after
   * the last newline was cut by a kill and is taken off the file, or the next line would join it.
   */
  *lines(): Generator<string> {
    if (!existsSync(this.file)) return
    this.#size = 0
    for (const line of readLines(this.file)) {
      this.#size += line.length + 1
      yield line.toString('utf8')
    }
    truncateSync(this.file, this.#size)
    this.#longFrom = longFrom(this.#size)
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
  rewrite(lines: Iterable<string>): void {
    const size = writeLines(`${this.file}.new`, lines)
    renameSync(`${this.file}.new`, this.file)
    this.#size = size
    this.#longFrom = longFrom(size)
  }

  /**
   * Rewrites the file if it has become more than twice as long as it was at best. Nothing depends on it, so a full
   * disk is no reason to fail: it is tried again when the file is twice as long as now.
   */
  shorten(lines: () => Iterable<string>): void {
    if (this.#size < this.#longFrom) return
    try {
      this.rewrite(lines())
    } catch (error) {
      this.#longFrom = longFrom(this.#size)
      console.error('The sandbox could not make its journal shorter.', error)
    }
  }
}

function longFrom(size: number): number {
  return 2 * size + SLACK_BYTES
}
