import { makeCustomer } from './builders'
import { randomText } from '../ids'
import { scenarios } from './scenarios'
import { addons } from './addons'
import { demoCustomers } from './demo-customers'
import { plans } from './plans'
import { serviceProviders } from './service-providers'
import { vouchers } from './vouchers'
import type { Gigs } from '../model/state'

/** Fills a store that was never used: catalog, demo customers, and the secret that session tokens come from. */
export function seedIfEmpty(gigs: Gigs): void {
  if (gigs.store.get('secrets', 'secret')) return
  gigs.store.transaction(() => {
    gigs.store.put('secrets', { id: 'secret', value: randomText(64) })
    for (const provider of serviceProviders) gigs.store.put('serviceProviders', provider)
    gigs.store.put('settings', { id: 'all', values: {} }) // so that a change of it can be told
    for (const plan of plans) gigs.store.put('plans', plan)
    for (const addon of addons) gigs.store.put('addons', addon)
    for (const voucher of vouchers) gigs.store.put('vouchers', voucher)
    for (const customer of demoCustomers) seedCustomer(gigs, customer)
  })
}

function seedCustomer(gigs: Gigs, demo: (typeof demoCustomers)[number]): void {
  const { email, name, scenario } = demo
  const { says, build } = scenarios.get(scenario) ?? missing(scenario)
  gigs.store.put('demoCustomers', { id: email, name, says })
  if (scenario !== 'new') build(gigs, makeCustomer(gigs, { email, fullName: name }))
}

function missing(scenario: string): never {
  throw new Error(`A demo customer names the scenario ${scenario}, which does not exist.`)
}
