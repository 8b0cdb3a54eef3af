import { z } from 'zod'
import { notFound } from '../errors'
import { deviceModelBrands, deviceModels as models } from '../seed/device-models'
import { endpoint, type Endpoint, none, getEndpoint } from './endpoint'
import { listOf, pageOf, pagingFields } from './paging'
import { deviceModel, deviceModelBrand } from './schemas/device'

/** A fixed list of device models and brands (docs/gigs-api.md#addresses and docs/gigs-api.md#device). */
export const deviceModels: Endpoint[] = [
  ...readOnly('deviceModels', models, deviceModel, 'device model'),
  ...readOnly('deviceModelBrands', deviceModelBrands, deviceModelBrand, 'brand'),
]

function readOnly(
  name: string,
  items: readonly { id: string }[],
  response: z.ZodType,
  label: string,
): Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path: `/${name}`,
      find: () => null,
      query: z.strictObject(pagingFields),
      body: none,
      response: listOf(response),
      run: (_, { query }) => pageOf(items, () => true, query),
    }),
    getEndpoint(
      `/${name}/:id`,
      (_, { id = '' }) => items.find((item) => item.id === id) ?? throwNotFound(label),
      (_, found) => found,
      response,
    ),
  ]
}

function throwNotFound(label: string): never {
  throw notFound(label)
}
