import { z } from 'zod'
import { notFound } from '../errors'
import { deviceModelBrands, deviceModels as models } from '../seed/device-models'
import { endpoint, type Endpoint, none, reading } from './endpoint'
import { pageOf, pagingFields } from './paging'
import { deviceModel, deviceModelBrand } from './schemas/device'
import { listOf } from './schemas/common'

/**
 * What devices there are in the world; it never changes (docs/gigs-api.md#addresses and
 * docs/gigs-api.md#device).
 */
export const deviceModels: Endpoint[] = [
  ...fixed('deviceModels', models, deviceModel, 'device model'),
  ...fixed('deviceModelBrands', deviceModelBrands, deviceModelBrand, 'brand'),
]

function fixed(
  name: string,
  items: readonly { id: string }[],
  answers: z.ZodType,
  what: string,
): Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path: `/${name}`,
      find: () => null,
      query: z.strictObject(pagingFields),
      body: none,
      answers: listOf(answers),
      run: (_, { query }) => pageOf(items, () => true, query),
    }),
    reading(
      `/${name}/:id`,
      (_, { id = '' }) => items.find((item) => item.id === id) ?? missing(what),
      (_, found) => found,
      answers,
    ),
  ]
}

function missing(what: string): never {
  throw notFound(what)
}
