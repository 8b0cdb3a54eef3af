import { z } from 'zod'
import type { Gigs, Kinds } from '../model/state'
import { endpoint, type Endpoint, none } from './endpoint'
import { idField } from './fields'
import { listOf, pageOf, pagingFields } from './paging'

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

/** A query parameter that filters a list. */
export type Filter<Item> = {
  schema: z.ZodType<string[], string>
  /** Applied when the parameter is missing; null for no filter. */
  defaultValues: readonly string[] | null
  /** Returns whether the item has one of the values. */
  matches: (item: Item, values: readonly string[]) => boolean
}

export type Filters<Item> = Record<string, Filter<Item>>

type FilterValues = Record<string, readonly string[]>

type Field<Item> = (item: Item) => string | null | readonly string[]

/** Filters by an id that the field holds. */
export function byId<Item>(field: Field<Item>): Filter<Item> {
  const schema = idField.transform((id) => [id])
  return { schema, defaultValues: null, matches: matcher(field) }
}

/** Filters by an exact text. `schema` checks its format. */
export function byText<Item>(schema: z.ZodString, field: Field<Item>): Filter<Item> {
  return {
    schema: schema.transform((text) => [text]),
    defaultValues: null,
    matches: matcher(field),
  }
}

/** Filters by one or more values of a closed set, separated by commas. */
export function byChoice<Item>(
  choices: readonly string[],
  field: Field<Item>,
  defaultValues: readonly string[] | null = null,
): Filter<Item> {
  const list = choices.join(', ')
  const schema = z
    .string()
    .meta({ description: `One or more of ${list}, separated by commas.` })
    .transform((text) => text.split(','))
    .refine(
      (values) => values.every((value) => choices.includes(value)),
      `Must be one or more of ${list}, separated by commas.`,
    )
  return { schema, defaultValues, matches: matcher(field) }
}

function matcher<Item>(field: Field<Item>): Filter<Item>['matches'] {
  return (item, values) => {
    const value = field(item)
    if (typeof value === 'string') return values.includes(value)
    return value !== null && value.some((part) => values.includes(part))
  }
}

/** Returns the schemas of the filters by parameter name, all optional. */
function filterSchemas<Item>(filters: Filters<Item>): Record<string, z.ZodType<string[]>> {
  const schemas = Object.entries(filters).map(([name, { schema }]) => [
    name,
    schema.exactOptional(),
  ])
  return Object.fromEntries(schemas)
}

/** Returns a predicate for items that match all filters. Resolves the values once, since it may test thousands of items. */
function matchFilters<Item>(filters: Filters<Item>, given: FilterValues): (item: Item) => boolean {
  const tests = Object.entries(filters).flatMap(([name, { matches, defaultValues }]) => {
    const values = given[name] ?? defaultValues
    return values === null ? [] : [(item: Item) => matches(item, values)]
  })
  return (item) => tests.every((matches) => matches(item))
}
