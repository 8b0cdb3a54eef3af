import { Shelf } from './collection'

type Entry<Kinds> = {
  [K in keyof Kinds & string]: [kind: K, id: string, value: Kinds[K] | null]
}[keyof Kinds & string]

/** One shelf for each kind, and how they are written down: a line is a list of kind, id and value (null: removed). */
export class Shelves<Kinds extends Record<string, { id: string; createdAt?: string }>> {
  #shelves: { [K in keyof Kinds]?: Shelf<Kinds[K]> } = {}

  of<K extends keyof Kinds & string>(kind: K): Shelf<Kinds[K]> {
    return (this.#shelves[kind] ??= new Shelf<Kinds[K]>())
  }

  /** How many objects there are in all. */
  get size(): number {
    return Object.keys(this.#shelves).reduce((sum, kind) => sum + this.of(kind).size, 0)
  }

  sweep(): void {
    for (const kind in this.#shelves) this.#shelves[kind]?.sweep()
  }

  clear(): void {
    for (const kind in this.#shelves) delete this.#shelves[kind]
  }

  /** Does what a line says. Answers how many objects it is about. */
  replay(line: string): number {
    const entries: Entry<Kinds>[] = JSON.parse(line)
    for (const [kind, id, value] of entries) this.of(kind).set(id, value)
    for (const [kind] of entries) this.of(kind).sweep()
    return entries.length
  }

  /** What there is, a line for each object. */
  *lines(): Generator<string> {
    for (const kind in this.#shelves)
      for (const object of this.#shelves[kind]?.each() ?? [])
        yield JSON.stringify([[kind, object.id, object]])
  }
}
