import { z } from 'zod'
import type { Gigs, Kinds } from '../state'
import { endpoint, none } from './endpoint'
import type { Endpoint } from './endpoint'
import { idField } from './fields'
import { pageOf, pagingFields } from './paging'

/** One query parameter of a list: how it reads, and whether an item fits one of its values. */
export type Filter<Item> = {
  schema: z.ZodType<string[], string>
  byDefault: readonly string[] | null
  fits: (item: Item, values: readonly string[]) => boolean
}

type Own = string | null | readonly string[]

/** Items that name this id. */
export function byId<Item>(of: (item: Item) => Own): Filter<Item> {
  return { schema: idField.transform((id) => [id]), byDefault: null, fits: fitter(of) }
}

/** Items with one of the given values of a closed set; `byDefault` applies when the parameter is not there. */
export function byChoice<Item>(
  choices: readonly string[],
  of: (item: Item) => Own,
  byDefault: readonly string[] | null = null,
): Filter<Item> {
  const schema = z
    .string()
    .transform((text) => text.split(','))
    .refine(
      (values) => values.every((value) => choices.includes(value)),
      `Use one or more of ${choices.join(', ')}, separated by commas.`,
    )
  return { schema, byDefault, fits: fitter(of) }
}

function fitter<Item>(of: (item: Item) => Own): Filter<Item>['fits'] {
  return (item, values) => {
    const own = of(item)
    if (typeof own === 'string') return values.includes(own)
    return own !== null && own.some((one) => values.includes(one))
  }
}

type ListKind = Exclude<keyof Kinds, 'demoCustomers' | 'settings' | 'clock' | 'secrets'>

type Values = Record<string, readonly string[]>

export type Listing<K extends ListKind> = {
  path: string
  filters: Record<string, Filter<Kinds[K]>>
  /** What the path holds; may throw 404. Runs before the query is looked at. */
  within?: (gigs: Gigs, params: Record<string, string>) => (item: Kinds[K]) => boolean
  /** For rules between filters. */
  check?: (gigs: Gigs, given: Values) => (item: Kinds[K]) => boolean
  present: (gigs: Gigs, item: Kinds[K]) => object
}

/** GET on a list (contract section 3): newest first, filters, paging by ids both ways. */
export function listing<K extends ListKind>(kind: K, list: Listing<K>): Endpoint {
  const { path, filters, within = everything, check = everything, present } = list
  const schemas = Object.entries(filters).map(([name, { schema }]) => [
    name,
    schema.exactOptional(),
  ])
  const shape: Record<string, z.ZodType<string[]>> = Object.fromEntries(schemas)
  const filterSchema = z.object(shape)
  return endpoint({
    method: 'GET',
    path,
    find: within,
    query: z.strictObject({ ...shape, ...pagingFields }),
    body: none,
    run(gigs, { found: isWithin, query, parameters }) {
      const given = filterSchema.parse(parameters)
      const isAllowed = check(gigs, given)
      const fits = (item: Kinds[K]) =>
        isWithin(item) && isAllowed(item) && fitsAll(item, filters, given)
      const page = pageOf(gigs.store.newest(kind), fits, query)
      return { ...page, items: page.items.map((item) => present(gigs, item)) }
    },
  })
}

function fitsAll<Item>(item: Item, filters: Record<string, Filter<Item>>, given: Values): boolean {
  return Object.entries(filters).every(([name, { fits, byDefault }]) => {
    const values = given[name] ?? byDefault
    return values === null || fits(item, values)
  })
}

function everything() {
  return () => true
}
