import { Journal } from './journal'
import { Shelf } from './shelf'
import type { Change } from './shelf'

type Entry<Kinds> = {
  [K in keyof Kinds & string]: [kind: K, id: string, value: Kinds[K] | null]
}[keyof Kinds & string]

/**
 * Objects by kind and id, in memory and in an append-only journal file. One transaction is one line,
 * written before the caller goes on: a process killed at any moment loses nothing it has answered for,
 * and half a last line (the only damage a kill can do) is dropped at the next start.
 * Objects are values: `put` a changed copy, never change one in place.
 */
export class Store<Kinds extends Record<string, { id: string; createdAt?: string }>> {
  #shelves: { [K in keyof Kinds]?: Shelf<Kinds[K]> } = {}
  #pending: unknown[] | null = null
  #undo: (() => void)[] = []
  readonly #journal: Journal

  constructor(file: string) {
    this.#journal = new Journal(file)
    for (const line of this.#journal.lines()) this.#replay(line)
    this.#compact()
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | null {
    return this.#shelf(kind).get(id)
  }

  /** All objects of a kind, oldest first: a changed object keeps its place. */
  list<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#shelf(kind).list()
  }

  /** All objects of a kind by `createdAt`, the last made first; sorted again only after a change. */
  newest<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#shelf(kind).newest()
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
        if (pending.length > 0) this.#journal.append(JSON.stringify(pending))
        return result
      })
    } finally {
      this.#pending = null
      this.#undo = []
      this.#sweep()
    }
  }

  /** What the open transaction did to the objects of a kind, since this was last asked in it. */
  takeChanges<K extends keyof Kinds & string>(kind: K): Change<Kinds[K]>[] {
    return this.#shelf(kind).takeChanges()
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

  #replay(line: string): void {
    const entries: Entry<Kinds>[] = JSON.parse(line)
    for (const [kind, id, value] of entries) this.#shelf(kind).set(id, value)
    this.#sweep()
  }

  #sweep(): void {
    for (const kind in this.#shelves) this.#shelves[kind]?.sweep()
  }

  // One line per object: the journal of a run that changes much grows much.
  #compact(): void {
    const lines: string[] = []
    for (const kind in this.#shelves)
      for (const object of this.#shelves[kind]?.list() ?? [])
        lines.push(JSON.stringify([[kind, object.id, object]]))
    this.#journal.rewrite(lines)
  }
}
