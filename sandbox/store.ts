import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

type Entry = [kind: string, id: string, value: unknown]

/**
 * Objects by kind and id, in memory and in an append-only journal file. One transaction is one line,
 * written before the caller goes on: a process killed at any moment loses nothing it has answered for,
 * and half a last line (the only damage a kill can do) is dropped at the next start.
 * Objects are values: `put` a changed copy, never change one in place.
 */
export class Store<Kinds extends Record<string, { id: string }>> {
  readonly #kinds = new Map<string, Map<string, unknown>>()
  #pending: Entry[] | null = null
  #undo: Entry[] = []

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) this.#replay(readFileSync(file, 'utf8'))
    this.#compact()
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | null {
    return this.#of(kind).get(id) ?? null
  }

  /** All objects of a kind, oldest first: a changed object keeps its place. */
  list<K extends keyof Kinds & string>(kind: K): Kinds[K][] {
    return [...this.#of(kind).values()]
  }

  put<K extends keyof Kinds & string>(kind: K, value: Kinds[K]): Kinds[K] {
    this.#change([kind, value.id, value])
    return value
  }

  remove<K extends keyof Kinds & string>(kind: K, id: string): void {
    this.#change([kind, id, null])
  }

  /** Runs `work` and writes all its changes as one line; if it throws, none of them happened. */
  transaction<T>(work: () => T): T {
    if (this.#pending) return work()
    this.#pending = []
    this.#undo = []
    try {
      const result = work()
      if (this.#pending.length > 0) appendFileSync(this.file, JSON.stringify(this.#pending) + '\n')
      return result
    } catch (error) {
      for (const entry of this.#undo.toReversed()) this.#apply(entry)
      throw error
    } finally {
      this.#pending = null
    }
  }

  clear(): void {
    this.#kinds.clear()
    writeFileSync(this.file, '')
  }

  #change(entry: Entry): void {
    if (!this.#pending) return this.transaction(() => this.#change(entry))
    const [kind, id] = entry
    this.#undo.push([kind, id, this.#of(kind).get(id) ?? null])
    this.#pending.push(entry)
    this.#apply(entry)
  }

  #apply([kind, id, value]: Entry): void {
    if (value === null) this.#of(kind).delete(id)
    else this.#of<string>(kind).set(id, value as never)
  }

  // The one place where the type of a kind is taken on trust: only `put` fills these maps.
  #of<K extends keyof Kinds & string>(kind: K): Map<string, Kinds[K]> {
    let objects = this.#kinds.get(kind)
    if (!objects) this.#kinds.set(kind, (objects = new Map()))
    return objects as Map<string, Kinds[K]>
  }

  #replay(journal: string): void {
    const lines = journal.split('\n')
    lines.pop() // after the last newline: nothing, or a line that was cut
    for (const line of lines) for (const entry of JSON.parse(line) as Entry[]) this.#apply(entry)
  }

  // One line per object, written beside the journal and renamed over it, so that a kill leaves one or the other.
  #compact(): void {
    const lines: string[] = []
    for (const [kind, objects] of this.#kinds)
      for (const [id, value] of objects) lines.push(JSON.stringify([[kind, id, value]]) + '\n')
    writeFileSync(`${this.file}.new`, lines.join(''))
    renameSync(`${this.file}.new`, this.file)
  }
}
