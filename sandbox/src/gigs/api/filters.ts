import { z } from 'zod'
import { idField } from './fields'

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

/** Items with this text, which is written as the schema says. */
export function byText<Item>(schema: z.ZodString, of: (item: Item) => Own): Filter<Item> {
  return { schema: schema.transform((text) => [text]), byDefault: null, fits: fitter(of) }
}

/** Items with one of the given values of a closed set; `byDefault` applies when the parameter is not there. */
export function byChoice<Item>(
  choices: readonly string[],
  of: (item: Item) => Own,
  byDefault: readonly string[] | null = null,
): Filter<Item> {
  const schema = z
    .string()
    .meta({ description: `One or more of ${choices.join(', ')}, separated by commas.` })
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

export type Filters<Item> = Record<string, Filter<Item>>

export type Values = Record<string, readonly string[]>

/** What a query or a body with these filters may hold. */
export function filterSchemas<Item>(filters: Filters<Item>): Record<string, z.ZodType<string[]>> {
  const schemas = Object.entries(filters).map(([name, { schema }]) => [
    name,
    schema.exactOptional(),
  ])
  return Object.fromEntries(schemas)
}

/** Whether an item is among those asked for. What is asked is worked out once, since thousands may be looked at. */
export function fitting<Item>(filters: Filters<Item>, given: Values): (item: Item) => boolean {
  const asked = Object.entries(filters).flatMap(([name, { fits, byDefault }]) => {
    const values = given[name] ?? byDefault
    return values === null ? [] : [(item: Item) => fits(item, values)]
  })
  return (item) => asked.every((fits) => fits(item))
}
