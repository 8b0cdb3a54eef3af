import type { Plan, Requirements } from '../model/state'
import { europe, northAmerica, unitedStates } from './coverage'

const GIGABYTE = 1_000_000_000
const MINUTE = 60

const monthly = { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 1 } as const
const noRequirements: Requirements = {
  address: 'none',
  'user.birthday': 'none',
  'user.fullName': 'none',
  device: 'none',
}
const nameRequired: Requirements = { ...noRequirements, 'user.fullName': 'present' }

type PlanFields = Pick<Plan, 'id' | 'name' | 'description' | 'allowances'> &
  Partial<Plan> & { dollars: number }

/** The plans of a small mobile operator, oldest first. */
export const plans: Plan[] = [
  newPlan({
    id: 'pln_0legacy',
    name: 'Classic 2 GB',
    description: 'An older plan. Current customers keep it.',
    dollars: 12,
    allowances: { dataBytes: 2 * GIGABYTE, voiceSeconds: 200 * MINUTE, smsMessages: 200 },
    status: 'archived',
  }),
  newPlan({
    id: 'pln_0router',
    name: 'Home Internet',
    description: 'Data for your router at home. Comes on a SIM card.',
    dollars: 49,
    allowances: { dataBytes: 300 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    simTypes: ['pSIM'],
    requirements: { ...nameRequired, address: 'present' },
  }),
  newPlan({
    id: 'pln_0tablet',
    name: 'Tablet Data',
    description: 'Data for one tablet or laptop, chosen at checkout.',
    dollars: 20,
    allowances: { dataBytes: 15 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    simTypes: ['eSIM'],
    requirements: { ...noRequirements, device: 'present' },
  }),
  newPlan({
    id: 'pln_0europe',
    name: 'Europe Trip',
    description: 'Thirty days in 32 European countries, paid once.',
    dollars: 24,
    allowances: { dataBytes: 10 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    coverage: europe,
    simTypes: ['eSIM'],
    requirements: noRequirements,
    validity: { value: 30, unit: 'day', type: 'oneTime', minimumPeriods: 1 },
  }),
  newPlan({
    id: 'pln_0prepaid',
    name: 'Prepaid 30 Days',
    description: 'Pay once. Nothing to cancel.',
    dollars: 20,
    allowances: { dataBytes: 8 * GIGABYTE, voiceSeconds: 300 * MINUTE, smsMessages: 300 },
    validity: { value: 30, unit: 'day', type: 'oneTime', minimumPeriods: 1 },
  }),
  newPlan({
    id: 'pln_0daypass',
    name: 'Day Pass',
    description: 'Data for 24 hours.',
    dollars: 5,
    allowances: { dataBytes: 2 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    simTypes: ['eSIM'],
    requirements: noRequirements,
    validity: { value: 1, unit: 'day', type: 'oneTime', minimumPeriods: 1 },
  }),
  newPlan({
    id: 'pln_0annual',
    name: 'Annual 120 GB',
    description: 'A year of data to use at your own pace, paid once a year.',
    dollars: 180,
    allowances: { dataBytes: 120 * GIGABYTE, voiceSeconds: null, smsMessages: null },
    validity: { value: 12, unit: 'month', type: 'recurring', minimumPeriods: 1 },
  }),
  newPlan({
    id: 'pln_0data',
    name: 'Data Only 10 GB',
    description: 'Data for a second phone or a tablet. No number, no calls.',
    dollars: 18,
    allowances: { dataBytes: 10 * GIGABYTE, voiceSeconds: 0, smsMessages: 0 },
    simTypes: ['eSIM'],
    requirements: noRequirements,
  }),
  newPlan({
    id: 'pln_0term',
    name: 'Unlimited, 12 Months',
    description: 'Unlimited for less if you stay for a year.',
    dollars: 35,
    allowances: { dataBytes: null, voiceSeconds: null, smsMessages: null },
    requirements: { ...nameRequired, 'user.birthday': 'present' },
    validity: { ...monthly, minimumPeriods: 12 },
  }),
  newPlan({
    id: 'pln_0premium',
    name: 'Premium',
    description: 'Unlimited at full speed in the United States, Canada and Mexico.',
    dollars: 65,
    allowances: { dataBytes: null, voiceSeconds: null, smsMessages: null },
    coverage: northAmerica,
    requirements: { ...nameRequired, address: 'present', 'user.birthday': 'present' },
  }),
  newPlan({
    id: 'pln_0unlimited',
    name: 'Unlimited',
    description: 'Unlimited data, calls and messages. Slower after 50 GB a month.',
    dollars: 45,
    allowances: { dataBytes: null, voiceSeconds: null, smsMessages: null },
    limits: {
      dataBytes: null,
      bandwidthBitsPerSecond: null,
      throttling: { thresholdBytes: 50 * GIGABYTE, bandwidthBitsPerSecond: 1_000_000 },
    },
  }),
  newPlan({
    id: 'pln_0everyday',
    name: 'Everyday 20 GB',
    description: 'Enough for most people: 20 GB with unlimited calls and messages.',
    dollars: 25,
    allowances: { dataBytes: 20 * GIGABYTE, voiceSeconds: null, smsMessages: null },
  }),
  newPlan({
    id: 'pln_0starter',
    name: 'Starter 5 GB',
    description: 'A small plan with calls and messages.',
    dollars: 15,
    allowances: { dataBytes: 5 * GIGABYTE, voiceSeconds: 500 * MINUTE, smsMessages: 500 },
  }),
].map(dated)

// Dates the plans one day apart, in the order above.
function dated(seed: Plan, day: number): Plan {
  return { ...seed, createdAt: new Date(Date.UTC(2025, 0, 6 + day)).toISOString() }
}

function newPlan({ dollars, ...fields }: PlanFields): Plan {
  return {
    object: 'plan',
    metadata: {},
    createdAt: '',
    image: null,
    status: 'available',
    activationTrigger: 'creation',
    firstPeriodTrigger: 'activation',
    limits: { dataBytes: null, bandwidthBitsPerSecond: null, throttling: null },
    coverage: unitedStates,
    price: { amount: dollars * 100, currency: 'USD' },
    provider: 'test',
    requirements: nameRequired,
    simTypes: ['eSIM', 'pSIM'],
    validity: monthly,
    ...fields,
  }
}
