import type { Plan } from '../model/state'
import { type Endpoint, PROJECT_PATH, getEndpoint } from './endpoint'
import { byPathId } from './lookup'
import { byChoice, byId, type Filters, listEndpoint, searchEndpoint } from './list'
import { serializeAddon, serializePlan, serializeServiceProvider } from './serializers'
import { addon, plan, serviceProvider, simType } from './schemas/catalog'

const planStatuses = plan.shape.status.options
const addonStatuses = addon.shape.status.options

const planFilters: Filters<Plan> = {
  provider: byId((item) => item.provider),
  simType: byChoice(simType.options, (item) => item.simTypes),
  status: byChoice(planStatuses, (item) => item.status, ['available']),
}

/**
 * Plans, add-ons and service providers (docs/gigs-api.md#plan, docs/gigs-api.md#addon and
 * docs/gigs-api.md#porting). By default, lists contain only what is on sale.
 */
export const catalog: Endpoint[] = [
  listEndpoint('plans', {
    path: `${PROJECT_PATH}/plans`,
    filters: planFilters,
    serialize: (_, found) => serializePlan(found),
    response: plan,
  }),
  searchEndpoint('plans', {
    path: `${PROJECT_PATH}/plans/search`,
    filters: planFilters,
    serialize: (_, found) => serializePlan(found),
    response: plan,
  }),
  getEndpoint(
    `${PROJECT_PATH}/plans/:id`,
    byPathId('plans'),
    (_, found) => serializePlan(found),
    plan,
  ),
  listEndpoint('addons', {
    path: `${PROJECT_PATH}/addons`,
    filters: {
      status: byChoice(addonStatuses, (item) => item.status, ['available']),
      type: byChoice(['topUp', 'other'], (item) => item.type),
      plan: byId((item) => item.plans),
      provider: byId((item) => item.provider),
      coverageCountry: byId((item) => item.coverage?.countries ?? []),
    },
    serialize: (_, found) => serializeAddon(found),
    response: addon,
  }),
  getEndpoint(
    `${PROJECT_PATH}/addons/:id`,
    byPathId('addons'),
    (_, found) => serializeAddon(found),
    addon,
  ),
  listEndpoint('serviceProviders', {
    path: '/serviceProviders',
    filters: {
      recipientProvider: byId((provider) => provider.recipientProviders),
      country: byId((provider) => provider.country),
    },
    serialize: (_, provider) => serializeServiceProvider(provider),
    response: serviceProvider,
  }),
  getEndpoint(
    '/serviceProviders/:id',
    byPathId('serviceProviders'),
    (_, provider) => serializeServiceProvider(provider),
    serviceProvider,
  ),
]
