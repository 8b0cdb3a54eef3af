import type { Plan } from '../model/state'
import { type Endpoint, P, reading } from './endpoint'
import { byPathId } from './path-id'
import { byChoice, byId, type Filters } from './filters'
import { listing, searching } from './list'
import { serializeAddon, serializePlan, serializeServiceProvider } from './serializers'
import { addon, plan, serviceProvider, simType } from './schemas/catalog'

const planStatuses = plan.shape.status.options
const addonStatuses = addon.shape.status.options

const planFilters: Filters<Plan> = {
  provider: byId((one) => one.provider),
  simType: byChoice(simType.options, (one) => one.simTypes),
  status: byChoice(planStatuses, (one) => one.status, ['available']),
}

/**
 * Plans, add-ons and service providers (docs/gigs-api.md#plan, docs/gigs-api.md#addon and
 * docs/gigs-api.md#porting); on sale only, unless asked otherwise.
 */
export const catalog: Endpoint[] = [
  listing('plans', {
    path: `${P}/plans`,
    filters: planFilters,
    serialize: (_, found) => serializePlan(found),
    answers: plan,
  }),
  searching('plans', {
    path: `${P}/plans/search`,
    filters: planFilters,
    serialize: (_, found) => serializePlan(found),
    answers: plan,
  }),
  reading(`${P}/plans/:id`, byPathId('plans'), (_, found) => serializePlan(found), plan),
  listing('addons', {
    path: `${P}/addons`,
    filters: {
      status: byChoice(addonStatuses, (one) => one.status, ['available']),
      type: byChoice(['topUp', 'other'], (one) => one.type),
      plan: byId((one) => one.plans),
      provider: byId((one) => one.provider),
      coverageCountry: byId((one) => one.coverage?.countries ?? []),
    },
    serialize: (_, found) => serializeAddon(found),
    answers: addon,
  }),
  reading(`${P}/addons/:id`, byPathId('addons'), (_, found) => serializeAddon(found), addon),
  listing('serviceProviders', {
    path: '/serviceProviders',
    filters: {
      recipientProvider: byId((provider) => provider.recipientProviders),
      country: byId((provider) => provider.country),
    },
    serialize: (_, provider) => serializeServiceProvider(provider),
    answers: serviceProvider,
  }),
  reading(
    '/serviceProviders/:id',
    byPathId('serviceProviders'),
    (_, provider) => serializeServiceProvider(provider),
    serviceProvider,
  ),
]
