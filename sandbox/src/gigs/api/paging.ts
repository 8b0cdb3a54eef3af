import { z } from 'zod'
import { invalid } from '../errors'
import { idField } from './fields'

/** The paging part of a query (docs/gigs-api.md#paging); `limit` comes as text. */
export const pagingFields = {
  after: idField.exactOptional(),
  before: idField.exactOptional(),
  limit: z
    .string()
    .regex(/^(\d|[1-9]\d|1\d\d|200)$/, 'Use a whole number from 0 to 200.')
    .meta({ type: 'integer', minimum: 0, maximum: 200 })
    .transform(Number)
    .default(10),
} as const

type Paging = { after?: string; before?: string; limit: number }

export type Page<Item> = {
  object: 'list'
  items: Item[]
  moreItemsAfter: string | null
  moreItemsBefore: string | null
}

/**
 * Cuts the page that a query asks for out of all objects of a kind. The cursor may be an object that no longer
 * fits, so that paging goes on when something changes meanwhile.
 */
export function pageOf<Item extends { id: string }>(
  all: readonly Item[],
  fits: (item: Item) => boolean,
  paging: Paging,
): Page<Item> {
  const { cursor, at } = findCursor(all, paging)
  const isBackward = paging.before !== undefined
  const found = isBackward
    ? take(all, fits, at - 1, -1, paging.limit)
    : take(all, fits, at + 1, 1, paging.limit)
  const items = isBackward ? found.toReversed() : found
  const first = items.at(0)
  const last = items.at(-1)
  const start = first ? all.indexOf(first) : isBackward ? at : at + 1
  const end = last ? all.indexOf(last) + 1 : start
  const hasBefore = take(all, fits, start - 1, -1, 1).length > 0
  const hasAfter = take(all, fits, end, 1, 1).length > 0
  return {
    object: 'list',
    items,
    moreItemsAfter: hasAfter ? (last?.id ?? cursor) : null,
    moreItemsBefore: hasBefore ? (first?.id ?? cursor) : null,
  }
}

function findCursor(all: readonly { id: string }[], { after, before }: Paging) {
  if (after !== undefined && before !== undefined) {
    throw invalid('Use after or before, not both of them.')
  }
  const cursor = after ?? before ?? null
  if (cursor === null) return { cursor, at: -1 }
  const at = all.findIndex(({ id }) => id === cursor)
  if (at >= 0) return { cursor, at }
  throw invalid(`${after === undefined ? 'before' : 'after'}: no item has this id.`)
}

function take<Item>(
  all: readonly Item[],
  fits: (item: Item) => boolean,
  from: number,
  step: 1 | -1,
  most: number,
): Item[] {
  const found: Item[] = []
  for (let at = from; found.length < most; at += step) {
    const item = all[at]
    if (item === undefined) break
    if (fits(item)) found.push(item)
  }
  return found
}
