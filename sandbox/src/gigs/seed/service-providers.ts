import type { ServiceProvider } from '../model/state'

/** The service provider that numbers are ported to. */
export const RECIPIENT_PROVIDER = 'svp_0recipient'

const entries: [id: string, name: string, country: string][] = [
  ['recipient', 'Sandbox Mobile', 'US'],
  ['northstar', 'Northstar Wireless', 'US'],
  ['bluebird', 'Bluebird Mobile', 'US'],
  ['prairie', 'Prairie Cellular', 'US'],
  ['harbor', 'Harbor Telecom', 'US'],
  ['maple', 'Maple Mobile', 'CA'],
  ['thames', 'Thames Mobile', 'GB'],
  ['rhein', 'Rheinfunk', 'DE'],
  ['other', 'Other', 'US'], // stands for any provider that is not in the list
]

export const serviceProviders: ServiceProvider[] = entries.map(([id, name, country], day) => ({
  object: 'serviceProvider',
  id: `svp_0${id}`,
  createdAt: new Date(Date.UTC(2025, 2, 28 - day)).toISOString(),
  country,
  name,
  recipientProviders: ['test'],
}))
