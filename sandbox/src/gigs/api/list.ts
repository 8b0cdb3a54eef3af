import { z } from 'zod'
import type { Gigs, Kinds } from '../model/state'
import { endpoint, type Endpoint, none } from './endpoint'
import { type Filters, filterSchemas, type FilterValues, matchFilters } from './filters'
import { pageOf, pagingFields } from './paging'
import { listOf } from './schemas/common'

type ListKind = Exclude<
  keyof Kinds,
  'demoCustomers' | 'settings' | 'clock' | 'secrets' | 'endpoints'
>

type ListDefinition<K extends ListKind> = {
  path: string
  filters: Filters<Kinds[K]>
  /** Limits the list to what the path names. Runs before the query is validated. @throws ApiError 404 */
  scope?: (gigs: Gigs, params: Record<string, string>) => (item: Kinds[K]) => boolean
  /** A condition on several filters, or one that needs the store. */
  condition?: (gigs: Gigs, values: FilterValues) => (item: Kinds[K]) => boolean
  serialize: (gigs: Gigs, item: Kinds[K]) => object
  /** Schema of one item. */
  response: z.ZodType
}

/** Creates a list endpoint (docs/gigs-api.md#lists): newest first, with filters and cursors in both directions. */
export function listEndpoint<K extends ListKind>(kind: K, list: ListDefinition<K>): Endpoint {
  const { path, filters, scope = all, condition = all, serialize, response } = list
  const schemas = filterSchemas(filters)
  const filterSchema = z.object(schemas)
  return endpoint({
    method: 'GET',
    path,
    find: scope,
    query: z.strictObject({ ...schemas, ...pagingFields }),
    body: none,
    response: listOf(response),
    run(gigs, { found: isInScope, query, parameters }) {
      const values = filterSchema.parse(parameters)
      const meetsCondition = condition(gigs, values)
      const matchesFilters = matchFilters(filters, values)
      const matches = (item: Kinds[K]) =>
        matchesFilters(item) && isInScope(item) && meetsCondition(item)
      const page = pageOf(gigs.store.newest(kind), matches, query)
      return { ...page, items: page.items.map((item) => serialize(gigs, item)) }
    },
  })
}

type SearchDefinition<K extends ListKind> = Pick<
  ListDefinition<K>,
  'path' | 'filters' | 'serialize' | 'response'
>

/** Creates a search endpoint: a POST with the filters in the body and the paging parameters in the query. */
export function searchEndpoint<K extends ListKind>(kind: K, search: SearchDefinition<K>): Endpoint {
  const { path, filters, serialize, response } = search
  const filterSchema = z.strictObject(filterSchemas(filters))
  return endpoint({
    method: 'POST',
    path,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: filterSchema,
    response: listOf(response),
    run(gigs, { query, body }) {
      const page = pageOf(gigs.store.newest(kind), matchFilters(filters, body), query)
      return { ...page, items: page.items.map((item) => serialize(gigs, item)) }
    },
  })
}

function all() {
  return () => true
}
