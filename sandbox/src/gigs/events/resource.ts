import type { Change } from '../../store/collection'
import type { Gigs, Kinds } from '../model/state'

/** Something to tell: `type` without `com.gigs.`, and the id of the user it is about. */
export type Happening = {
  type: string
  user: string | null
  data: object
  previousData?: object
}

type Common = 'created' | 'updated' | 'deleted'

export type Resource<Kept> = {
  /** As event types call it. */
  name: string
  /** Which of the three that most resources have exist for it. */
  common: readonly Common[]
  user: (gigs: Gigs, object: Kept) => string | null
  /** The complete object of the API; null where there is none. */
  serialize: (gigs: Gigs, object: Kept) => object | null
  /** What else happened, in the order to tell it. `before` is null for a new one. */
  also?: (before: Kept | null, after: Kept) => (string | false)[]
}

/** Makes a function that takes a kind's changes out of the open transaction and tells what happened. */
export function resource<K extends keyof Kinds>(
  kind: K,
  ...resources: Resource<Kinds[K]>[]
): (gigs: Gigs) => Happening[] {
  return (gigs) =>
    gigs.store
      .takeChanges(kind)
      .flatMap((change) => resources.flatMap((one) => happeningsOf(gigs, one, change)))
}

function happeningsOf<Kept>(
  gigs: Gigs,
  { name, common, user, serialize, also }: Resource<Kept>,
  { before, after }: Change<Kept>,
): Happening[] {
  const last = after ?? before
  const data = last && serialize(gigs, last)
  if (!last || !data) return []
  const previousData = before && after ? differences(serialize(gigs, before) ?? {}, data) : null
  const base: Common | null = !after ? 'deleted' : !before ? 'created' : previousData && 'updated'
  const told = { user: user(gigs, last), data }
  const updated = { ...told, ...(previousData && { previousData }) }
  const others = after ? (also?.(before, after) ?? []).filter((type) => type !== false) : []
  const types = [...(base && common.includes(base) ? [base] : []), ...others]
  return inOrder(types).map((type) =>
    Object.assign({ type: `${name}.${type}` }, type === 'updated' ? updated : told),
  )
}

// `created` comes first; `updated` after what says more.
function inOrder(types: string[]): string[] {
  if (types.includes('deleted')) return ['deleted']
  return types[0] === 'updated' ? [...types.slice(1), 'updated'] : types
}

/** The old values of the top-level fields that changed, nested ones whole; null when none did. */
function differences(before: object, after: object): object | null {
  const now = new Map<string, unknown>(Object.entries(after))
  const changed = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(now.get(name)),
  )
  return changed.length > 0 ? Object.fromEntries(changed) : null
}
