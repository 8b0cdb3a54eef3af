import type { Endpoint } from './endpoint'
import { P, reading } from './endpoint'
import { byPathId } from './find'
import { byChoice, byId, listing } from './list'
import { presentAddon, presentPlan, presentServiceProvider } from './present'

const planStatuses = ['available', 'archived', 'pending', 'draft']
const addonStatuses = ['draft', 'available', 'archived']

/** Plans, add-ons and service providers (contract sections 7.3, 7.4, 7.10); on sale only, unless asked otherwise. */
export const catalogue: Endpoint[] = [
  listing('plans', {
    path: `${P}/plans`,
    filters: {
      provider: byId((plan) => plan.provider),
      simType: byChoice(['eSIM', 'pSIM'], (plan) => plan.simTypes),
      status: byChoice(planStatuses, (plan) => plan.status, ['available']),
    },
    present: (_, plan) => presentPlan(plan),
  }),
  reading(`${P}/plans/:id`, byPathId('plans'), (_, plan) => presentPlan(plan)),
  listing('addons', {
    path: `${P}/addons`,
    filters: {
      status: byChoice(addonStatuses, (addon) => addon.status, ['available']),
      type: byChoice(['topUp', 'other'], (addon) => addon.type),
      plan: byId((addon) => addon.plans),
      provider: byId((addon) => addon.provider),
      coverageCountry: byId((addon) => addon.coverage?.countries ?? []),
    },
    present: (_, addon) => presentAddon(addon),
  }),
  reading(`${P}/addons/:id`, byPathId('addons'), (_, addon) => presentAddon(addon)),
  listing('serviceProviders', {
    path: '/serviceProviders',
    filters: {
      recipientProvider: byId((provider) => provider.recipientProviders),
      country: byId((provider) => provider.country),
    },
    present: (_, provider) => presentServiceProvider(provider),
  }),
  reading('/serviceProviders/:id', byPathId('serviceProviders'), (_, provider) =>
    presentServiceProvider(provider),
  ),
]
