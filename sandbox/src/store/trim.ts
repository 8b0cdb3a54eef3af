import type { Store } from './store'

/**
 * Removes the objects of a kind that came first, until `most` are left: for what every call or mail leaves behind,
 * which would otherwise fill the memory of a sandbox that is left running.
 */
export function keepNewest<Kinds extends Record<string, { id: string; createdAt?: string }>>(
  store: Store<Kinds>,
  kind: keyof Kinds & string,
  most: number,
): void {
  for (const { id } of store.each(kind)) {
    if (store.count(kind) <= most) break
    store.remove(kind, id)
  }
}
