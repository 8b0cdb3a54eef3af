import { ApiError } from '../errors'
import { P } from './endpoint'
import type { Endpoint, Method } from './endpoint'

/** What the contract knows (sections 1 and 8) and this sandbox does not serve: 501 instead of 404. */
const paths: [Method, string][] = [
  ['GET', '/deviceModels'],
  ['GET', '/deviceModels/:id'],
  ['GET', '/deviceModelBrands'],
  ['GET', '/deviceModelBrands/:id'],
  ['GET', `${P}/credentials`],
  ['POST', `${P}/plans/search`],
  ['PATCH', `${P}/plans/:id`],
  ['POST', `${P}/plans/:id/archive`],
  ['POST', `${P}/plans/:id/publish`],
  ['PATCH', `${P}/addons/:id`],
  ['POST', `${P}/addons/:id/archive`],
  ['POST', `${P}/addons/:id/publish`],
  ['POST', `${P}/subscriptions/search`],
  ['POST', `${P}/subscriptions/:id/portIn`],
  ['GET', `${P}/subscriptions/:id/usage`],
  ['POST', `${P}/subscriptionAddons`],
  ['DELETE', `${P}/subscriptionAddons/:id`],
  ['POST', `${P}/subscriptionChanges`],
  ['DELETE', `${P}/subscriptionChanges/:id`],
  ['PATCH', `${P}/sims/:id`],
  ['POST', `${P}/devices`],
  ['PATCH', `${P}/devices/:id`],
  ['DELETE', `${P}/devices/:id`],
  ['POST', `${P}/portings`],
  ['POST', `${P}/portings/search`],
  ['PATCH', `${P}/portings/:id`],
  ['DELETE', `${P}/portings/:id`],
  ['POST', `${P}/portings/:id/cancel`],
  ['GET', `${P}/invoices`],
  ['GET', `${P}/invoices/:id`],
  ['POST', `${P}/invoices/:id/pay`],
  ['GET', `${P}/vouchers`],
  ['POST', `${P}/vouchers`],
  ['GET', `${P}/vouchers/:id`],
  ['POST', `${P}/vouchers/:id/retire`],
  ['POST', `${P}/quotes`],
  ['GET', `${P}/quotes/:id`],
  ['POST', '/testing/projects/:project/subscriptions/:id/usage'],
]

export const unbuilt: Endpoint[] = paths.map(([method, path]) => ({
  method,
  path,
  isCreate: false,
  answer() {
    throw new ApiError('notImplemented', `The sandbox does not serve ${method} ${path} yet.`)
  },
}))
