import { z } from 'zod'
import type { Gigs, Kinds } from '../model/state'
import { endpoint, type Endpoint, none } from './endpoint'
import { type Filters, filterSchemas, fitting, type Values } from './filters'
import { pageOf, pagingFields } from './paging'
import { listOf } from './schemas/common'

type ListKind = Exclude<
  keyof Kinds,
  'demoCustomers' | 'settings' | 'clock' | 'secrets' | 'endpoints'
>

export type Listing<K extends ListKind> = {
  path: string
  filters: Filters<Kinds[K]>
  /** What the path holds; may throw 404. Runs before the query is looked at. */
  within?: (gigs: Gigs, params: Record<string, string>) => (item: Kinds[K]) => boolean
  /** For rules between filters. */
  check?: (gigs: Gigs, given: Values) => (item: Kinds[K]) => boolean
  serialize: (gigs: Gigs, item: Kinds[K]) => object
  /** The shape of one item. */
  answers: z.ZodType
}

/** GET on a list (docs/gigs-api.md#lists): newest first, filters, paging by ids both ways. */
export function listing<K extends ListKind>(kind: K, list: Listing<K>): Endpoint {
  const { path, filters, within = everything, check = everything, serialize, answers } = list
  const shape = filterSchemas(filters)
  const filterSchema = z.object(shape)
  return endpoint({
    method: 'GET',
    path,
    find: within,
    query: z.strictObject({ ...shape, ...pagingFields }),
    body: none,
    answers: listOf(answers),
    run(gigs, { found: isWithin, query, parameters }) {
      const given = filterSchema.parse(parameters)
      const isAllowed = check(gigs, given)
      const isAsked = fitting(filters, given)
      const fits = (item: Kinds[K]) => isAsked(item) && isWithin(item) && isAllowed(item)
      const page = pageOf(gigs.store.newest(kind), fits, query)
      return { ...page, items: page.items.map((item) => serialize(gigs, item)) }
    },
  })
}

type Searching<K extends ListKind> = Pick<Listing<K>, 'path' | 'filters' | 'serialize' | 'answers'>

/** POST that finds objects by what its body names; paging is in the query, as for a list. */
export function searching<K extends ListKind>(kind: K, search: Searching<K>): Endpoint {
  const { path, filters, serialize, answers } = search
  const filterSchema = z.strictObject(filterSchemas(filters))
  return endpoint({
    method: 'POST',
    path,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: filterSchema,
    answers: listOf(answers),
    run(gigs, { query, body }) {
      const page = pageOf(gigs.store.newest(kind), fitting(filters, body), query)
      return { ...page, items: page.items.map((item) => serialize(gigs, item)) }
    },
  })
}

function everything() {
  return () => true
}
