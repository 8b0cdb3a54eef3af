import type { Change } from '../../store/collection'
import type { Gigs, Kinds } from '../model/state'

/** An event to record: `type` without `com.gigs.`, and the id of the user that it is about. */
export type PendingEvent = {
  type: string
  user: string | null
  data: object
  previousData?: object
}

type Lifecycle = 'created' | 'updated' | 'deleted'

export type Resource<Stored> = {
  /** The name in event types. */
  name: string
  /** Which of the three standard event types the resource has. */
  lifecycle: readonly Lifecycle[]
  user: (gigs: Gigs, object: Stored) => string | null
  /** Returns the complete API object, or null if there is none. */
  serialize: (gigs: Gigs, object: Stored) => object | null
  /** Returns the other event types of a change, in order. `before` is null for a new object. */
  transitions?: (before: Stored | null, after: Stored) => (string | false)[]
}

/** Returns a function that takes the changes to a kind from the open transaction and returns their events. */
export function resource<K extends keyof Kinds>(
  kind: K,
  ...resources: Resource<Kinds[K]>[]
): (gigs: Gigs) => PendingEvent[] {
  return (gigs) =>
    gigs.store
      .takeChanges(kind)
      .flatMap((change) => resources.flatMap((entry) => eventsOfChange(gigs, entry, change)))
}

function eventsOfChange<Stored>(
  gigs: Gigs,
  { name, lifecycle, user, serialize, transitions }: Resource<Stored>,
  { before, after }: Change<Stored>,
): PendingEvent[] {
  const last = after ?? before
  const data = last && serialize(gigs, last)
  if (!last || !data) return []
  const previousData = before && after ? differences(serialize(gigs, before) ?? {}, data) : null
  const base: Lifecycle | null = !after
    ? 'deleted'
    : !before
      ? 'created'
      : previousData && 'updated'
  const event = { user: user(gigs, last), data }
  const updated = { ...event, ...(previousData && { previousData }) }
  const others = after ? (transitions?.(before, after) ?? []).filter((type) => type !== false) : []
  const types = [...(base && lifecycle.includes(base) ? [base] : []), ...others]
  return inOrder(types).map((type) =>
    Object.assign({ type: `${name}.${type}` }, type === 'updated' ? updated : event),
  )
}

// `created` comes first, `updated` after the more specific types.
function inOrder(types: string[]): string[] {
  if (types.includes('deleted')) return ['deleted']
  return types[0] === 'updated' ? [...types.slice(1), 'updated'] : types
}

/** Returns the old values of the top-level fields that changed (nested objects as a whole), or null. */
function differences(before: object, after: object): object | null {
  const newValues = new Map<string, unknown>(Object.entries(after))
  const changed = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(newValues.get(name)),
  )
  return changed.length > 0 ? Object.fromEntries(changed) : null
}
