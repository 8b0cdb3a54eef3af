import type { Account, Plan, Subscription } from '@/lib/account'

/** A recurring plan on sale, for tests. */
export const aPlan = (differences: Partial<Plan> = {}): Plan => ({
  id: 'pln_1',
  name: 'Everyday',
  status: 'available',
  price: { amount: 2500, currency: 'USD' },
  provider: 'p9',
  allowances: { dataBytes: 10_000_000_000, voiceSeconds: null, smsMessages: null },
  coverage: { name: 'United States', countries: ['US'] },
  simTypes: ['eSIM'],
  validity: { value: 1, unit: 'month', type: 'recurring' },
  ...differences,
})

export const oneTimePlan = aPlan({
  id: 'pln_2',
  validity: { value: 30, unit: 'day', type: 'oneTime' },
})

/** An active subscription to that plan, for tests. */
export const aSubscription = (differences: Partial<Subscription> = {}): Subscription => ({
  id: 'sub_1',
  status: 'active',
  plan: aPlan(),
  sim: { iccid: '89424242420000000010', type: 'eSIM' },
  phoneNumber: '+19591234567',
  currentPeriod: { end: '2026-12-01T00:00:00Z' },
  createdAt: '2026-11-01T00:00:00Z',
  activatedAt: '2026-11-01T00:00:00Z',
  canceledAt: null,
  endedAt: null,
  ...differences,
})

/** The account of a customer with that subscription, for tests. */
export const anAccount = (differences: Partial<Account> = {}): Account => ({
  project: { id: 'dev', kind: 'payments' },
  gigsUser: { id: 'usr_1', email: 'ada@example.com', fullName: 'Ada', status: 'active' },
  plans: [aPlan(), oneTimePlan],
  addons: [],
  subscriptions: [aSubscription()],
  ...differences,
})

export const emptyAccount = anAccount({ gigsUser: null, subscriptions: [] })
