import { ApiError } from '../errors'
import { none, P } from './endpoint'
import type { Endpoint, Method } from './endpoint'

/** What the contract knows (sections 1 and 8) and this sandbox does not serve: 501 instead of 404. */
const paths: [Method, string][] = [
  ['GET', '/deviceModels'],
  ['GET', '/deviceModels/:id'],
  ['GET', '/deviceModelBrands'],
  ['GET', '/deviceModelBrands/:id'],
  ['GET', `${P}/credentials`],
  ['POST', `${P}/quotes`],
  ['GET', `${P}/quotes/:id`],
]

export const unbuilt: Endpoint[] = paths.map(([method, path]) => ({
  method,
  path,
  isCreate: false,
  query: none,
  body: none,
  answers: null,
  answer() {
    throw new ApiError('notImplemented', `The sandbox does not serve ${method} ${path} yet.`)
  },
}))
