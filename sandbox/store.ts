import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Shelf } from './shelf'

type Entry = [kind: string, id: string, value: unknown]
type Undo = { kind: string; id: string; value: unknown }

/**
 * Objects by kind and id, in memory and in an append-only journal file. One transaction is one line,
 * written before the caller goes on: a process killed at any moment loses nothing it has answered for,
 * and half a last line (the only damage a kill can do) is dropped at the next start.
 * Objects are values: `put` a changed copy, never change one in place.
 */
export class Store<Kinds extends Record<string, { id: string }>> {
  readonly #shelves = new Map<string, Shelf<{ id: string }>>()
  #pending: Entry[] | null = null
  #undo: Undo[] = []
  #size = 0

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) this.#replay(readFileSync(file, 'utf8'))
    this.#compact()
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | null {
    return this.#shelf(kind).get(id)
  }

  /** All objects of a kind, oldest first: a changed object keeps its place. Do not change the array. */
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
  version<K extends keyof Kinds & string>(kind: K): number {
    return this.#shelf(kind).version
  }

  put<K extends keyof Kinds & string>(kind: K, value: Kinds[K]): Kinds[K] {
    this.#change([kind, value.id, value])
    return value
  }

  remove<K extends keyof Kinds & string>(kind: K, id: string): void {
    this.#change([kind, id, null])
  }

  /**
   * Runs `work` and writes all its changes as one line; if it throws, none of them happened. One inside
   * another is undone alone when it throws and is written with the outer one. `work` must not be async.
   */
  transaction<T>(work: () => T): T {
    if (this.#pending) return this.#nested(this.#pending, work)
    this.#pending = []
    this.#undo = []
    try {
      const result = finished(work())
      if (this.#pending.length > 0) this.#write(JSON.stringify(this.#pending) + '\n')
      return result
    } catch (error) {
      this.#unwind(0)
      throw error
    } finally {
      this.#pending = null
      for (const { kind, id } of this.#undo) this.#shelves.get(kind)?.sweep(id)
    }
  }

  clear(): void {
    this.#shelves.clear()
    writeFileSync(this.file, '')
    this.#size = 0
  }

  #nested<T>(pending: Entry[], work: () => T): T {
    const mark = this.#undo.length
    try {
      return finished(work())
    } catch (error) {
      this.#unwind(mark)
      pending.length = mark // one entry each: a change is undone and unwritten together
      throw error
    }
  }

  #unwind(mark: number): void {
    for (const { kind, id, value } of this.#undo.slice(mark).toReversed())
      this.#apply([kind, id, value])
    this.#undo.length = mark
  }

  #change(entry: Entry): void {
    if (!this.#pending) return this.transaction(() => this.#change(entry))
    const [kind, id] = entry
    this.#undo.push({ kind, id, value: this.#shelf(kind).get(id) })
    this.#pending.push(entry)
    this.#apply(entry)
  }
