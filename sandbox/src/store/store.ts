import { Journal } from './journal'
import type { Change } from './collection'
import { Collections } from './collections'

/**
 * Stores objects by kind and id, in memory and in an append-only journal file. Each transaction is one line, written
 * before `transaction` returns, so a killed process loses no committed change. An incomplete last line is dropped at
 * the next start. The file is compacted when it exceeds about twice the size of its objects.
 * Objects are immutable: `put` a changed copy.
 */
export class Store<Kinds extends Record<string, { id: string; createdAt?: string }>> {
  readonly #collections = new Collections<Kinds>()
  #pending: unknown[] | null = null
  #undo: (() => void)[] = []
  readonly #journal: Journal

  constructor(file: string) {
    this.#journal = new Journal(file)
    let entries = 0
    for (const line of this.#journal.lines()) entries += this.#collections.replay(line)
    if (entries > this.#collections.size) this.#journal.rewrite(this.#collections.lines())
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | null {
    return this.#collections.of(kind).get(id)
  }

  /** Returns all objects of a kind in insertion order. A changed object keeps its position. */
  list<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#collections.of(kind).list()
  }

  /** Like `list`, but without building an array: cheaper for a partial read, or for one read after each change. */
  each<K extends keyof Kinds & string>(kind: K): Iterable<Kinds[K]> {
    return this.#collections.of(kind).each()
  }

  /** Returns all objects of a kind by `createdAt`, newest first. Sorts only after a change. */
  newest<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#collections.of(kind).newest()
  }

  /** Returns the objects whose `field` has this value, in insertion order. Builds an index on first use. */
  where<K extends keyof Kinds & string, F extends keyof Kinds[K] & string>(
    kind: K,
    field: F,
    value: Kinds[K][F],
  ): Kinds[K][] {
    return this.#collections.of(kind).where(field, value)
  }

  count(kind: keyof Kinds & string): number {
    return this.#collections.of(kind).size
  }

  /** Returns a number that increases with each change to an object of the kind. */
  version(kind: keyof Kinds & string): number {
    return this.#collections.of(kind).version
  }

  put<K extends keyof Kinds & string>(kind: K, value: Kinds[K]): Kinds[K] {
    this.#change(kind, value.id, value)
    return value
  }

  remove(kind: keyof Kinds & string, id: string): void {
    this.#change(kind, id, null)
  }

  /** Removes the oldest objects of a kind until `limit` are left, so that a log cannot fill the memory. */
  keepNewest(kind: keyof Kinds & string, limit: number): void {
    for (const { id } of this.each(kind)) {
      if (this.count(kind) <= limit) break
      this.remove(kind, id)
    }
  }

  /**
   * Runs `work` and writes all its changes as one line. If `work` throws, all its changes are undone. A nested
   * transaction is undone on its own and written with the outer one.
   * @throws TypeError if `work` is async.
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
      this.#collections.sweep()
      this.#journal.compact(() => this.#collections.lines())
    }
  }

  /** Returns what the open transaction changed in the objects of a kind since the last call. */
  takeChanges<K extends keyof Kinds & string>(kind: K): Change<Kinds[K]>[] {
    return this.#collections.of(kind).takeChanges()
  }

  clear(): void {
    this.#collections.clear()
    this.#journal.rewrite(this.#collections.lines())
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
    const collection = this.#collections.of(kind)
    const before = collection.get(id)
    this.#undo.push(() => collection.set(id, before))
    this.#pending.push([kind, id, value])
    collection.set(id, value)
  }
}
