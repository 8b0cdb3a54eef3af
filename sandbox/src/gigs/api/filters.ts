import { z } from 'zod'
import { idField } from './fields'

/** A query parameter that filters a list. */
export type Filter<Item> = {
  schema: z.ZodType<string[], string>
  /** Applied when the parameter is missing; null for no filter. */
  defaultValues: readonly string[] | null
  /** Returns whether the item has one of the values. */
  matches: (item: Item, values: readonly string[]) => boolean
}

export type Filters<Item> = Record<string, Filter<Item>>

export type FilterValues = Record<string, readonly string[]>

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
export function filterSchemas<Item>(filters: Filters<Item>): Record<string, z.ZodType<string[]>> {
  const schemas = Object.entries(filters).map(([name, { schema }]) => [
    name,
    schema.exactOptional(),
  ])
  return Object.fromEntries(schemas)
}

/** Returns a predicate for items that match all filters. Resolves the values once, since it may test thousands of items. */
export function matchFilters<Item>(
  filters: Filters<Item>,
  given: FilterValues,
): (item: Item) => boolean {
  const tests = Object.entries(filters).flatMap(([name, { matches, defaultValues }]) => {
    const values = given[name] ?? defaultValues
    return values === null ? [] : [(item: Item) => matches(item, values)]
  })
  return (item) => tests.every((matches) => matches(item))
}
