import { makeCustomer } from './builders'
import { randomText } from '../ids'
import { scenarios, type Scenario } from './scenarios'
import { addons } from './addons'
import { plans } from './plans'
import { serviceProviders } from './service-providers'
import { vouchers } from './vouchers'
import type { Gigs } from '../model/state'

const demoCustomers: readonly DemoCustomer[] = [
  { email: 'maya@example.com', name: 'Maya Torres', scenario: 'active' },
  { email: 'jonas@example.com', name: 'Jonas Weber', scenario: 'three-active' },
  { email: 'priya@example.com', name: 'Priya Shah', scenario: 'canceled' },
  {
    email: 'liam@example.com',
    name: 'Liam Walsh',
    scenario: 'payment-to-confirm',
    scenarioInBilling: 'invoice-due',
  },
  { email: 'sofia@example.com', name: 'Sofia Rossi', scenario: 'porting-information-required' },
  { email: 'noah@example.com', name: 'Noah Kim', scenario: 'empty' },
  { email: 'olivia@example.com', name: 'Olivia Brooks', scenario: 'one-time' },
  { email: 'ines@example.com', name: 'Ines Duarte', scenario: 'esim-ready' },
  {
    email: 'hugo@example.com',
    name: 'Hugo Lindqvist',
    scenario: 'payment-history',
    scenarioInBilling: 'active',
  },
  { email: 'emma@example.com', name: 'Emma Clarke', scenario: 'new' },
]

type DemoCustomer = {
  email: string
  name: string
  scenario: string
  scenarioInBilling?: string // the default is `scenario`
}

/** Fills an empty store with the catalog, the demo customers and the secret that session tokens are derived from. */
export function seedIfEmpty(gigs: Gigs): void {
  if (gigs.store.get('secrets', 'secret')) return
  gigs.store.transaction(() => {
    gigs.store.put('secrets', { id: 'secret', value: randomText(64) })
    for (const provider of serviceProviders) gigs.store.put('serviceProviders', provider)
    const { projectType: project } = gigs
    // Stored even if empty, so that the first change becomes an update event.
    gigs.store.put('settings', { id: 'all', values: project ? { project } : {} })
    for (const plan of plans) gigs.store.put('plans', plan)
    for (const addon of addons) gigs.store.put('addons', addon)
    for (const voucher of vouchers) gigs.store.put('vouchers', voucher)
    for (const customer of demoCustomers) seedCustomer(gigs, customer)
  })
}

function seedCustomer(gigs: Gigs, demo: DemoCustomer): void {
  const { email, name, scenario } = demo
  gigs.store.put('demoCustomers', { id: email, name })
  if (scenario !== 'new') {
    scenarioOf(gigs, demo).build(gigs, makeCustomer(gigs, { email, fullName: name }))
  }
}

/** Returns the demo customers in the store. `says` is the former name of `description`, kept as an alias. */
export function listDemoCustomers(gigs: Gigs) {
  return gigs.store.list('demoCustomers').map(({ id: email, name }) => {
    const description = demoDescription(gigs, email)
    return { email, name, description, says: description }
  })
}

/** Returns a demo customer's scenario in one line, such as "One active plan"; empty for any other address. */
export function demoDescription(gigs: Gigs, email: string): string {
  const demo = demoCustomers.find((customer) => customer.email === email)
  return demo ? scenarioOf(gigs, demo).description : ''
}

function scenarioOf(gigs: Gigs, { scenario, scenarioInBilling }: DemoCustomer): Scenario {
  const name = (gigs.projectType === 'billing' && scenarioInBilling) || scenario
  const found = scenarios.get(name)
  if (!found) throw new Error(`A demo customer has the scenario ${name}, which does not exist.`)
  return found
}
