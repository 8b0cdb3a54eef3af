import type { ServiceProvider } from '../model/state'

/** The network that numbers are ported to. */
export const recipientProvider = 'svp_0recipient'

const names: [string, string, string][] = [
  ['recipient', 'Sandbox Mobile', 'US'],
  ['northstar', 'Northstar Wireless', 'US'],
  ['bluebird', 'Bluebird Mobile', 'US'],
  ['prairie', 'Prairie Cellular', 'US'],
  ['harbor', 'Harbor Telecom', 'US'],
  ['maple', 'Maple Mobile', 'CA'],
  ['thames', 'Thames Mobile', 'GB'],
  ['rhein', 'Rheinfunk', 'DE'],
  ['other', 'Other', 'US'], // for a provider that is not in the list
]

export const serviceProviders: ServiceProvider[] = names.map(([id, name, country], day) => ({
  object: 'serviceProvider',
  id: `svp_0${id}`,
  createdAt: new Date(Date.UTC(2025, 2, 28 - day)).toISOString(),
  country,
  name,
  recipientProviders: ['test'],
}))
