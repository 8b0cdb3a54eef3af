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
import { Shelf } from './shelf'

type Entry<Kinds> = {
  [K in keyof Kinds & string]: [kind: K, id: string, value: Kinds[K] | null]
}[keyof Kinds & string]

/**
 * Objects by kind and id, in memory and in an append-only journal file. One transaction is one line,
 * written before the caller goes on: a process killed at any moment loses nothing it has answered for,
 * and half a last line (the only damage a kill can do) is dropped at the next start.
 * Objects are values: `put` a changed copy, never change one in place.
 */
export class Store<Kinds extends Record<string, { id: string }>> {
  #shelves: { [K in keyof Kinds]?: Shelf<Kinds[K]> } = {}
  #pending: unknown[] | null = null
  #undo: (() => void)[] = []
  #size = 0

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) this.#replay(readFileSync(file, 'utf8'))
    this.#compact()
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | null {
    return this.#shelf(kind).get(id)
  }

  /** All objects of a kind, oldest first: a changed object keeps its place. */
  list<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#shelf(kind).list()
  }

  /** The objects whose `field` has this value, oldest first, by an index made at the first such question. */
  where<K extends keyof Kinds & string, F extends keyof Kinds[K] & string>(
    kind: K,
    field: F,
    value: Kinds[K][F],
  ): Kinds[K][] {
    return this.#shelf(kind).where(field, value)
  }

  /** A number that grows whenever an object of the kind changes. */
  version(kind: keyof Kinds & string): number {
    return this.#shelf(kind).version
  }

  put<K extends keyof Kinds & string>(kind: K, value: Kinds[K]): Kinds[K] {
    this.#change(kind, value.id, value)
    return value
  }

  remove(kind: keyof Kinds & string, id: string): void {
    this.#change(kind, id, null)
  }

  /**
   * Runs `work` and writes all its changes as one line; if it throws, none of them happened. One inside
   * another is undone alone when it throws, and written with the outer one. `work` must not be async.
   */
  transaction<T>(work: () => T): T {
    if (this.#pending) return this.#undoable(this.#pending, work)
    const pending = (this.#pending = [])
    try {
      return this.#undoable(pending, () => {
        const result = work()
        if (pending.length > 0) this.#write(JSON.stringify(pending) + '\n')
        return result
      })
    } finally {
      this.#pending = null
      this.#undo = []
      for (const kind in this.#shelves) this.#shelves[kind]?.sweep()
    }
  }

  clear(): void {
    for (const kind in this.#shelves) delete this.#shelves[kind]
    this.#compact()
  }

  #undoable<T>(pending: unknown[], work: () => T): T {
    const mark = pending.length
    try {
      const result = work()
      if (result instanceof Promise) throw new TypeError('A transaction cannot wait for a promise.')
      return result
    } catch (error) {
      for (const undo of this.#undo.splice(mark).toReversed()) undo()
      pending.length = mark
      throw error
    }
  }

  #change<K extends keyof Kinds & string>(kind: K, id: string, value: Kinds[K] | null): void {
    if (!this.#pending) return this.transaction(() => this.#change(kind, id, value))
    const shelf = this.#shelf(kind)
    const before = shelf.get(id)
    this.#undo.push(() => shelf.set(id, before))
    this.#pending.push([kind, id, value])
    shelf.set(id, value)
  }

  #shelf<K extends keyof Kinds & string>(kind: K): Shelf<Kinds[K]> {
    return (this.#shelves[kind] ??= new Shelf<Kinds[K]>())
  }

  // A full disk may leave half a line: it is taken back, or the next line would join it.
  #write(line: string): void {
    try {
      appendFileSync(this.file, line)
      this.#size += Buffer.byteLength(line)
    } catch (error) {
      truncateSync(this.file, this.#size)
      throw error
    }
  }

  #replay(journal: string): void {
    const lines = journal.split('\n')
    lines.pop() // after the last newline: nothing, or a line that was cut
    for (const line of lines) {
      const entries: Entry<Kinds>[] = JSON.parse(line)
      for (const [kind, id, value] of entries) this.#shelf(kind).set(id, value)
    }
    for (const kind in this.#shelves) this.#shelves[kind]?.sweep()
  }

  // One line per object, written beside the journal and renamed over it, so that a kill leaves one or the other.
  #compact(): void {
    const lines: string[] = []
    for (const kind in this.#shelves)
      for (const object of this.#shelves[kind]?.list() ?? [])
        lines.push(JSON.stringify([[kind, object.id, object]]) + '\n')
    const journal = lines.join('')
    writeFileSync(`${this.file}.new`, journal)
    renameSync(`${this.file}.new`, this.file)
    this.#size = Buffer.byteLength(journal)
  }
}
