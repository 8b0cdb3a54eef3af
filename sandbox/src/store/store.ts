import { Journal } from './journal'
import type { Change } from './collection'
import { Collections } from './collections'

/**
 * Objects by kind and id, in memory and in an append-only journal file. One transaction is one line,
 * written before the caller goes on: a process killed at any moment loses nothing it has answered for,
 * and half a last line (the only damage a kill can do) is dropped at the next start. The file never holds much
 * more than twice what the objects need: it is written anew before that.
 * Objects are values: `put` a changed copy, never change one in place.
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

  /** All objects of a kind, oldest first: a changed object keeps its place. */
  list<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#collections.of(kind).list()
  }

  /** The same one by one, for those who seldom need the last one or look once after every change. */
  each<K extends keyof Kinds & string>(kind: K): Iterable<Kinds[K]> {
    return this.#collections.of(kind).each()
  }

  /** All objects of a kind by `createdAt`, the last made first; sorted again only after a change. */
  newest<K extends keyof Kinds & string>(kind: K): readonly Kinds[K][] {
    return this.#collections.of(kind).newest()
  }

  /** The objects whose `field` has this value, oldest first, by an index made at the first such question. */
  where<K extends keyof Kinds & string, F extends keyof Kinds[K] & string>(
    kind: K,
    field: F,
    value: Kinds[K][F],
  ): Kinds[K][] {
    return this.#collections.of(kind).where(field, value)
  }

  /** How many objects of a kind there are. */
  count(kind: keyof Kinds & string): number {
    return this.#collections.of(kind).size
  }

  /** A number that grows whenever an object of the kind changes. */
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
      this.#collections.sweep()
      this.#journal.shorten(() => this.#collections.lines())
    }
  }

  /** What the open transaction did to the objects of a kind, since this was last asked in it. */
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
