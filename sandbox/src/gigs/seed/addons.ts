import type { Addon } from '../model/state'
import { europe, northAmerica, world } from './coverage'

const GIGABYTE = 1_000_000_000
const MINUTE = 60

const phonePlans = ['starter', 'everyday', 'unlimited', 'premium', 'term', 'annual', 'prepaid']
const limitedPlans = ['starter', 'everyday', 'annual', 'prepaid', 'data', 'tablet']
const homePlans = ['starter', 'everyday', 'unlimited', 'term', 'annual']

type AddonFields = Pick<Addon, 'id' | 'name' | 'description'> &
  Partial<Omit<Addon, 'plans'>> & { dollars: number; plans: string[] }

/** Add-ons for the plans in plans.ts, oldest first. */
export const addons: Addon[] = [
  newAddon({
    id: 'add_0legacy',
    name: '500 MB',
    description: 'An older add-on.',
    dollars: 4,
    plans: limitedPlans,
    allowances: { dataBytes: GIGABYTE / 2, voiceSeconds: 0, smsMessages: 0 },
    status: 'archived',
  }),
  newAddon({
    id: 'add_0router100',
    name: '100 GB for Home Internet',
    description: 'More data until the end of the month.',
    dollars: 15,
    plans: ['router'],
    allowances: { dataBytes: 100 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
  }),
  newAddon({
    id: 'add_0hotspot',
    name: 'Hotspot',
    description: '10 GB for your other devices, every month until the plan ends.',
    dollars: 8,
    plans: ['unlimited', 'premium', 'term'],
    allowances: { dataBytes: 10 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    recurrenceType: 'recurring',
    type: 'other',
  }),
  newAddon({
    id: 'add_0messages',
    name: '500 Messages',
    description: 'For plans with a message limit.',
    dollars: 3,
    plans: ['starter', 'prepaid'],
    allowances: { dataBytes: 0, voiceSeconds: 0, smsMessages: 500 },
  }),
  newAddon({
    id: 'add_0minutes',
    name: '100 Minutes Abroad',
    description: 'Calls to and from 40 countries, for 30 days.',
    dollars: 10,
    plans: phonePlans,
    allowances: { dataBytes: 0, voiceSeconds: 100 * MINUTE, smsMessages: 0 },
    coverage: world,
    validity: { unit: 'day', value: 30 },
  }),
  newAddon({
    id: 'add_0world',
    name: 'World Travel 3 GB',
    description: 'Data in 40 countries, for 15 days.',
    dollars: 25,
    plans: phonePlans,
    allowances: { dataBytes: 3 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    coverage: world,
    validity: { unit: 'day', value: 15 },
  }),
  newAddon({
    id: 'add_0europe',
    name: 'Europe Travel 5 GB',
    description: 'Data in 32 European countries, for 7 days.',
    dollars: 15,
    plans: [...phonePlans, 'data', 'tablet'],
    allowances: { dataBytes: 5 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    coverage: europe,
    validity: { unit: 'day', value: 7 },
  }),
  newAddon({
    id: 'add_0neighbors',
    name: 'Canada and Mexico',
    description: 'Use your plan in Canada and Mexico for a day.',
    dollars: 4,
    plans: homePlans,
    allowances: { dataBytes: GIGABYTE, voiceSeconds: 60 * MINUTE, smsMessages: 100 },
    coverage: northAmerica,
    validity: { unit: 'day', value: 1 },
  }),
  newAddon({
    id: 'add_0data10',
    name: '10 GB',
    description: 'More data until your billing period ends.',
    dollars: 20,
    plans: limitedPlans,
    allowances: { dataBytes: 10 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
  }),
  newAddon({
    id: 'add_0data3',
    name: '3 GB',
    description: 'More data until your billing period ends.',
    dollars: 8,
    plans: limitedPlans,
    allowances: { dataBytes: 3 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
  }),
].map(dated)

// Dates the add-ons one day apart, in the order above.
function dated(seed: Addon, day: number): Addon {
  return { ...seed, createdAt: new Date(Date.UTC(2025, 1, 3 + day)).toISOString() }
}

function newAddon({ dollars, plans, ...fields }: AddonFields): Addon {
  return {
    object: 'addon',
    metadata: {},
    createdAt: '',
    status: 'available',
    activationTrigger: 'creation',
    allowances: { dataBytes: 0, voiceSeconds: 0, smsMessages: 0 },
    coverage: null,
    plans: plans.map((plan) => `pln_0${plan}`),
    price: { amount: dollars * 100, currency: 'USD' },
    provider: 'test',
    recurrenceType: 'oneTime',
    type: 'topUp',
    validity: null,
    ...fields,
  }
}
