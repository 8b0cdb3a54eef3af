/**
 * The objects of one kind, in the order they came. A removed object keeps its place until `sweep`, so that
 * a removal can be undone without a trace.
 */
export class Collection<T extends Kept> {
  version = 0
  readonly #objects = new Map<string, T | null>()
  readonly #places = new Map<string, number>()
  readonly #removed = new Map<string, T>()
  readonly #before = new Map<string, T | null>() // of each object that changed, since they were taken
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

  /** By `createdAt`, the last first; those of the same time in reverse order of coming. */
  newest(): readonly T[] {
    if (this.#sorted.version !== this.version) {
      this.#sorted = {
        version: this.version,
        objects: this.list().toReversed().toSorted(laterFirst),
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
    return found.toSorted((one, other) => this.#placeOf(one) - this.#placeOf(other))
  }

  set(id: string, object: T | null): void {
    const before = this.#objects.get(id) ?? this.#removed.get(id) ?? null
    if (!before && !object) return
    if (!this.#before.has(id)) this.#before.set(id, this.get(id))
    this.version++
    if (!this.#places.has(id)) this.#places.set(id, this.version)
    this.#objects.set(id, object)
    if (object) {
      this.#removed.delete(id)
      this.#reindex(before, object)
    } else if (before) this.#removed.set(id, before)
  }

  /** What became of each object that changed since the last call: those changed back, or made and removed, are left out. */
  takeChanges(): Change<T>[] {
    const changes = [...this.#before].map(([id, before]) => ({ id, before, after: this.get(id) }))
    this.#before.clear()
    return changes.filter(({ before, after }) => before !== after)
  }

  sweep(): void {
    this.#before.clear()
    for (const [id, object] of this.#removed) {
      this.#objects.delete(id)
      this.#places.delete(id)
      this.#reindex(object, null)
    }
    this.#removed.clear()
  }

  #placeOf({ id }: T): number {
    return this.#places.get(id) ?? 0
  }

  #reindex(before: T | null, after: T | null): void {
    for (const [field, index] of this.#indexes) {
      const [old, now] = [valueOf(before, field), valueOf(after, field)]
      if (before && (!after || old !== now)) removeFromIndex(index, old, before.id)
      if (after) addToIndex(index, now, after.id)
    }
  }

  #makeIndex(field: string): Map<unknown, Set<string>> {
    const index = new Map<unknown, Set<string>>()
    for (const object of this.list()) addToIndex(index, valueOf(object, field), object.id)
    this.#indexes.set(field, index)
    return index
  }
}

/** `before` is null for an object that was made, `after` for one that was removed. */
export type Change<T> = { id: string; before: T | null; after: T | null }

type Kept = { id: string; createdAt?: string }

type Listed<T> = { version: number; objects: readonly T[] }

function laterFirst({ createdAt: one = '' }: Kept, { createdAt: other = '' }: Kept): number {
  return one < other ? 1 : one > other ? -1 : 0
}

function addToIndex(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value)
  if (ids) ids.add(id)
  else index.set(value, new Set([id]))
}

// A value that nothing has any more is forgotten, or an index of ids would grow for as long as the program runs.
function removeFromIndex(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value)
  ids?.delete(id)
  if (ids?.size === 0) index.delete(value)
}

function valueOf(object: object | null, field: string): unknown {
  return object && field in object ? Reflect.get(object, field) : undefined
}
