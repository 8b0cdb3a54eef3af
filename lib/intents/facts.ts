/** Something new in the account. It can fulfill only one launch. */
export type Item = {
  /** Kind and id, unique across all intents. */
  key: string
  /** A launch claims only one new item of each group. */
  group: string
  createdAt?: string
}

/** Whether a launch is fulfilled, or the new items that it can claim. */
type Change = boolean | readonly Item[]

/** The one fact that a launch must change, as the account shows it now. */
export type Fact = {
  /** Stored at the launch as `before`. Different app versions share rows, so its format must not change. */
  value: string
  /** Compares the current account with the value at the launch. Ignores all other changes. */
  since: (before: string) => Change
}

/** Returns a fact about one state. It is fulfilled once the state has changed to a wanted one. */
export const stateFact = (value: string, isWanted: boolean): Fact => ({
  value,
  since: (before) => isWanted && value !== before,
})

/** Returns a fact about a list. Items whose ids were unknown at the launch are new. Only `wanted` items count. */
export const itemsFact = (all: readonly { id: string }[], wanted: readonly Wanted[]): Fact => ({
  value: joinIds(all),
  since: (before) => newItems(wanted, new Set(before.split(' '))),
})

type Wanted = Item & { id: string }

/** Returns the items that count in a list. Without `groupOf`, all items form one group. */
export const wantedItems = <Thing extends { id: string; createdAt?: string | null | undefined }>(
  kind: string,
  things: readonly Thing[],
  groupOf: (thing: Thing) => string = () => kind,
): Wanted[] =>
  things.map((thing) => ({
    id: thing.id,
    key: `${kind} ${thing.id}`,
    group: groupOf(thing),
    ...(thing.createdAt && { createdAt: thing.createdAt }),
  }))

/** Returns the wanted items whose ids are not known. */
export const newItems = (wanted: readonly Wanted[], known: ReadonlySet<string>): Item[] =>
  wanted.filter(({ id }) => !known.has(id)).map(({ id: _id, ...item }) => item)

/** Returns the sorted ids as one text. */
export const joinIds = (items: readonly { id: string }[]) =>
  items
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
