import { appendFileSync, existsSync, mkdirSync, renameSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { readLines, writeLines } from './line-file'

const SLACK_BYTES = 16 * 1024 * 1024

/** An append-only file of lines, rewritten when it gets too long. A killed process loses at most the line being written. */
export class Journal {
  #size = 0
  #rewriteAt = rewriteThreshold(0)

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
  }

  /**
   * Yields the lines one at a time, which avoids loading the whole file into memory. Truncates an incomplete last line,
   * which a killed process can leave behind; otherwise the next line would be appended to it.
   */
  *lines(): Generator<string> {
    if (!existsSync(this.file)) return
    this.#size = 0
    for (const line of readLines(this.file)) {
      this.#size += line.length + 1
      yield line.toString('utf8')
    }
    truncateSync(this.file, this.#size)
    this.#rewriteAt = rewriteThreshold(this.#size)
  }

  /** Appends a line. If that fails halfway (for example on a full disk), truncates the partial line before it throws. */
  append(line: string): void {
    try {
      appendFileSync(this.file, `${line}\n`)
      this.#size += Buffer.byteLength(line) + 1
    } catch (error) {
      truncateSync(this.file, this.#size)
      throw error
    }
  }

  /** Replaces the content. Writes a new file and renames it, so that a killed process leaves the old or the new one. */
  rewrite(lines: Iterable<string>): void {
    const size = writeLines(`${this.file}.new`, lines)
    renameSync(`${this.file}.new`, this.file)
    this.#size = size
    this.#rewriteAt = rewriteThreshold(size)
  }

  /**
   * Rewrites the file if it has grown to more than twice its size after the last rewrite. A failure is only logged,
   * because no data is lost; the next attempt comes when the file has doubled again.
   */
  compact(lines: () => Iterable<string>): void {
    if (this.#size < this.#rewriteAt) return
    try {
      this.rewrite(lines())
    } catch (error) {
      this.#rewriteAt = rewriteThreshold(this.#size)
      console.error('The sandbox could not compact its journal.', error)
    }
  }
}

function rewriteThreshold(size: number): number {
  return 2 * size + SLACK_BYTES
}
