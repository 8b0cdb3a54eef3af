import { Collection } from './collection'

type Entry<Kinds> = {
  [K in keyof Kinds & string]: [kind: K, id: string, value: Kinds[K] | null]
}[keyof Kinds & string]

/**
 * One collection for each kind, with its file format: each line is a JSON array of [kind, id, value] entries, where
 * null as the value removes the object.
 */
export class Collections<Kinds extends Record<string, { id: string; createdAt?: string }>> {
  #collections: { [K in keyof Kinds]?: Collection<Kinds[K]> } = {}

  of<K extends keyof Kinds & string>(kind: K): Collection<Kinds[K]> {
    return (this.#collections[kind] ??= new Collection<Kinds[K]>())
  }

  /** The number of objects of all kinds. */
  get size(): number {
    return Object.keys(this.#collections).reduce((sum, kind) => sum + this.of(kind).size, 0)
  }

  sweep(): void {
    for (const kind in this.#collections) this.#collections[kind]?.sweep()
  }

  clear(): void {
    for (const kind in this.#collections) delete this.#collections[kind]
  }

  /** Applies one line of the file. Returns the number of entries in it. */
  replay(line: string): number {
    const entries: Entry<Kinds>[] = JSON.parse(line)
    for (const [kind, id, value] of entries) this.of(kind).set(id, value)
    for (const [kind] of entries) this.of(kind).sweep()
    return entries.length
  }

  /** Returns the lines that restore the current content, one object per line. */
  *lines(): Generator<string> {
    for (const kind in this.#collections) {
      for (const object of this.#collections[kind]?.each() ?? []) {
        yield JSON.stringify([[kind, object.id, object]])
      }
    }
  }
}
