/**
 * The objects of one kind in insertion order. A removed object keeps its position until `sweep`, so that undoing the
 * removal restores the order as well.
 */
export class Collection<T extends Entity> {
  version = 0
  readonly #objects = new Map<string, T | null>()
  readonly #positions = new Map<string, number>()
  readonly #removed = new Map<string, T>()
  readonly #before = new Map<string, T | null>() // values before the changes that takeChanges has not returned yet
  readonly #indexes = new Map<string, Map<unknown, Set<string>>>()
  #listed: Listed<T> = { version: -1, objects: [] }
  #sorted: Listed<T> = { version: -1, objects: [] }

  get size(): number {
    return this.#objects.size - this.#removed.size
  }

  get(id: string): T | null {
    return this.#objects.get(id) ?? null
  }

  list(): readonly T[] {
    if (this.#listed.version !== this.version) {
      this.#listed = { version: this.version, objects: [...this.each()] }
    }
    return this.#listed.objects
  }

  *each(): Generator<T> {
    for (const object of this.#objects.values()) if (object) yield object
  }

  /** Returns the objects by `createdAt`, newest first; objects with equal times in reverse insertion order. */
  newest(): readonly T[] {
    if (this.#sorted.version !== this.version) {
      this.#sorted = {
        version: this.version,
        objects: this.list().toReversed().toSorted(newestFirst),
      }
    }
    return this.#sorted.objects
  }

  where<F extends keyof T & string>(field: F, value: T[F]): T[] {
    const index = this.#indexes.get(field) ?? this.#makeIndex(field)
    const found: T[] = []
    for (const id of index.get(value) ?? []) {
      const object = this.get(id)
      if (object) found.push(object)
    }
    return found.toSorted((a, b) => this.#positionOf(a) - this.#positionOf(b))
  }

  set(id: string, object: T | null): void {
    const before = this.#objects.get(id) ?? this.#removed.get(id) ?? null
    if (!before && !object) return
    if (!this.#before.has(id)) this.#before.set(id, this.get(id))
    this.version++
    if (!this.#positions.has(id)) this.#positions.set(id, this.version)
    this.#objects.set(id, object)
    if (object) {
      this.#removed.delete(id)
      this.#reindex(before, object)
    } else if (before) this.#removed.set(id, before)
  }

  /**
   * Returns the objects that changed since the last call. Leaves out objects that have their old value again, and
   * objects that were created and removed in between.
   */
  takeChanges(): Change<T>[] {
    const changes = [...this.#before].map(([id, before]) => ({ id, before, after: this.get(id) }))
    this.#before.clear()
    return changes.filter(({ before, after }) => before !== after)
  }

  /** Forgets removed objects and pending changes. */
  sweep(): void {
    this.#before.clear()
    for (const [id, object] of this.#removed) {
      this.#objects.delete(id)
      this.#positions.delete(id)
      this.#reindex(object, null)
    }
    this.#removed.clear()
  }

  #positionOf({ id }: T): number {
    return this.#positions.get(id) ?? 0
  }

  #reindex(before: T | null, after: T | null): void {
    for (const [field, index] of this.#indexes) {
      const [oldValue, newValue] = [valueOf(before, field), valueOf(after, field)]
      if (before && (!after || oldValue !== newValue)) removeFromIndex(index, oldValue, before.id)
      if (after) addToIndex(index, newValue, after.id)
    }
  }

  #makeIndex(field: string): Map<unknown, Set<string>> {
    const index = new Map<unknown, Set<string>>()
    for (const object of this.list()) addToIndex(index, valueOf(object, field), object.id)
    this.#indexes.set(field, index)
    return index
  }
}

/** `before` is null for a created object, `after` is null for a removed one. */
export type Change<T> = { id: string; before: T | null; after: T | null }

type Entity = { id: string; createdAt?: string }

type Listed<T> = { version: number; objects: readonly T[] }

function newestFirst({ createdAt: a = '' }: Entity, { createdAt: b = '' }: Entity): number {
  return a < b ? 1 : a > b ? -1 : 0
}

function addToIndex(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value)
  if (ids) ids.add(id)
  else index.set(value, new Set([id]))
}

// Deletes empty entries. Otherwise an index would grow for as long as the process runs.
function removeFromIndex(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value)
  ids?.delete(id)
  if (ids?.size === 0) index.delete(value)
}

function valueOf(object: object | null, field: string): unknown {
  return object && field in object ? Reflect.get(object, field) : undefined
}
