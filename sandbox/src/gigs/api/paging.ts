import { z } from 'zod'
import { invalid } from '../errors'
import { idField } from './fields'

/** The paging parameters of a query (docs/gigs-api.md#paging). */
export const pagingFields = {
  after: idField.exactOptional(),
  before: idField.exactOptional(),
  limit: z
    .string()
    .regex(/^(\d|[1-9]\d|1\d\d|200)$/, 'Must be an integer from 0 to 200.')
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

/** The schema of a list (docs/gigs-api.md#lists). */
export function listOf(item: z.ZodType) {
  return z.strictObject({
    object: z.literal('list'),
    items: z.array(item),
    moreItemsAfter: idField.nullable(),
    moreItemsBefore: idField.nullable(),
  })
}

/**
 * Returns one page of the matching items. The cursor may be an item that no longer matches, so that a change between
 * two requests does not break paging.
 * @throws ApiError 422 for two cursors or an unknown one.
 */
export function pageOf<Item extends { id: string }>(
  all: readonly Item[],
  matches: (item: Item) => boolean,
  paging: Paging,
): Page<Item> {
  const { cursor, at } = findCursor(all, paging)
  const isBackward = paging.before !== undefined
  const found = isBackward
    ? take(all, matches, at - 1, -1, paging.limit)
    : take(all, matches, at + 1, 1, paging.limit)
  const items = isBackward ? found.toReversed() : found
  const first = items.at(0)
  const last = items.at(-1)
  const start = first ? all.indexOf(first) : isBackward ? at : at + 1
  const end = last ? all.indexOf(last) + 1 : start
  const hasBefore = take(all, matches, start - 1, -1, 1).length > 0
  const hasAfter = take(all, matches, end, 1, 1).length > 0
  return {
    object: 'list',
    items,
    moreItemsAfter: hasAfter ? (last?.id ?? cursor) : null,
    moreItemsBefore: hasBefore ? (first?.id ?? cursor) : null,
  }
}

function findCursor(all: readonly { id: string }[], { after, before }: Paging) {
  if (after !== undefined && before !== undefined) {
    throw invalid('Use either after or before, not both.')
  }
  const cursor = after ?? before ?? null
  if (cursor === null) return { cursor, at: -1 }
  const at = all.findIndex(({ id }) => id === cursor)
  if (at >= 0) return { cursor, at }
  throw invalid(`${after === undefined ? 'before' : 'after'}: No item has this id.`)
}

function take<Item>(
  all: readonly Item[],
  matches: (item: Item) => boolean,
  from: number,
  step: 1 | -1,
  limit: number,
): Item[] {
  const found: Item[] = []
  for (let at = from; found.length < limit; at += step) {
    const item = all[at]
    if (item === undefined) break
    if (matches(item)) found.push(item)
  }
  return found
}
