/** Something new in the account that can fulfill one launch, and one alone. */
export type Item = {
  /** Kind and id, unique among all items of all intents. */
  key: string
  /** What it is an instance of: of several new items of one group a launch accounts for one. */
  group: string
  createdAt?: string
}

/** What a fact says about a launch: whether it is done, or the items of which it takes one of each group. */
type Change = boolean | readonly Item[]

/** The one fact that a launch must change, as the account shows it now. */
export type Fact = {
  /** Recorded at the launch as its `before`. Versions side by side share rows, so its format is fixed. */
  value: string
  /** Compares with the value at the launch. Whatever else changed does not count. */
  since: (before: string) => Change
}

/** A state of one thing. It fulfills a launch once it is another than before, and one that was wanted. */
export const stateFact = (value: string, isWanted: boolean): Fact => ({
  value,
  since: (before) => isWanted && value !== before,
})

/** A collection. Ids that were known at the launch tell what is new on any clock; `wanted` is what counts. */
export const itemsFact = (all: readonly { id: string }[], wanted: readonly Wanted[]): Fact => ({
  value: joinIds(all),
  since: (before) => newItems(wanted, new Set(before.split(' '))),
})

type Wanted = Item & { id: string }

/** Names what counts in a collection; without `groupOf` one item is enough. */
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

export const newItems = (wanted: readonly Wanted[], known: ReadonlySet<string>): Item[] =>
  wanted.filter(({ id }) => !known.has(id)).map(({ id: _id, ...item }) => item)

/** Ids as one text, in an order that does not depend on the list. */
export const joinIds = (items: readonly { id: string }[]) =>
  items
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
