import type {
  Account,
  Addon,
  GigsUser,
  Payment,
  PaymentMethod,
  Plan,
  Porting,
  Sim,
  Subscription,
} from '@/lib/account/account'

/** Returns a recurring plan on sale. */
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

export const anAddon = (differences: Partial<Addon> = {}): Addon => ({
  id: 'add_1',
  name: 'Extra data',
  status: 'available',
  price: { amount: 500, currency: 'USD' },
  allowances: { dataBytes: 1_000_000_000, voiceSeconds: 0, smsMessages: 0 },
  plans: ['pln_1'],
  ...differences,
})

export const aSim = (differences: Partial<Sim> = {}): Sim => ({
  id: 'sim_1',
  iccid: '89424242420000000010',
  type: 'eSIM',
  status: 'active',
  provider: 'p9',
  ...differences,
})

export const aPorting = (differences: Partial<Porting> = {}): Porting => ({
  id: 'prt_1',
  status: 'informationRequired',
  phoneNumber: '+19591234567',
  declinedAttempts: 0,
  declinedCode: null,
  donorProvider: null,
  ...differences,
})

export const aPayment = (differences: Partial<Payment> = {}): Payment => ({
  id: 'pay_1',
  amount: { amount: 2500, currency: 'USD' },
  status: 'requiresConfirmation',
  reason: 'subscriptionRenewal',
  references: [{ object: 'subscription', id: 'sub_1' }],
  failureCode: null,
  createdAt: '2026-11-01T00:00:00Z',
  refunded: null,
  refundedAt: null,
  method: aPaymentMethod(),
  invoiceNumber: null,
  receipt: null,
  ...differences,
})

export const aPaymentMethod = (differences: Partial<PaymentMethod> = {}): PaymentMethod => ({
  id: 'pm_1',
  type: 'card',
  brand: 'visa',
  last4: '4242',
  status: 'available',
  createdAt: '2026-10-01T00:00:00Z',
  ...differences,
})

/** Returns an active subscription to that plan. */
export const aSubscription = (differences: Partial<Subscription> = {}): Subscription => ({
  id: 'sub_1',
  status: 'active',
  plan: aPlan(),
  sim: aSim(),
  phoneNumber: '+19591234567',
  currentPeriod: { end: '2026-12-01T00:00:00Z' },
  createdAt: '2026-11-01T00:00:00Z',
  activatedAt: '2026-11-01T00:00:00Z',
  canceledAt: null,
  endedAt: null,
  porting: null,
  ...differences,
})

export const aGigsUser = (differences: Partial<GigsUser> = {}): GigsUser => ({
  id: 'usr_1',
  email: 'ada@example.com',
  fullName: 'Ada',
  birthday: null,
  preferredLocale: 'en-US',
  status: 'active',
  ...differences,
})

/** Returns the account of a customer with that subscription. */
export const anAccount = (differences: Partial<Account> = {}): Account => ({
  project: { id: 'dev', kind: 'payments' },
  isReachable: true,
  gigsUser: aGigsUser(),
  plans: [aPlan(), oneTimePlan],
  addons: [],
  subscriptions: [aSubscription()],
  subscriptionAddons: [],
  changes: [],
  appliedChanges: [],
  payments: [],
  paymentMethods: [],
  invoices: null,
  addresses: [],
  devices: [],
  usage: [],
  profiles: {},
  askedLines: ['sub_1'],
  chosenSim: null,
  lineNames: {},
  ...differences,
})

export const emptyAccount = anAccount({ gigsUser: null, subscriptions: [] })
