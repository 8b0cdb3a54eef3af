// Complete resources for tests, as the API sends them (docs/gigs-api.md#resources).

export type Raw = Record<string, unknown>

const createdAt = '2026-11-01T00:00:00Z'

export const rawUser = (id: string): Raw => ({
  object: 'user',
  id,
  email: `${id}@example.com`,
  emailVerified: true,
  fullName: 'Ada',
  birthday: null,
  preferredLocale: 'en-US',
  status: 'active',
  metadata: {},
  createdAt,
})

const allowances = { dataBytes: 10_000_000_000, voiceSeconds: null, smsMessages: 100 }

export const rawPlan = (id = 'pln_1'): Raw => ({
  object: 'plan',
  id,
  name: 'Everyday',
  description: null,
  status: 'available',
  allowances,
  coverage: { object: 'coverage', id: 'cov_1', countries: ['US'], name: 'United States' },
  price: { amount: 2500, currency: 'USD' },
  provider: 'test',
  requirements: { address: 'none', device: 'none' },
  simTypes: ['eSIM'],
  validity: { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 1 },
  createdAt,
})

export const rawAddon = (id = 'add_1'): Raw => ({
  object: 'addon',
  id,
  name: 'Extra data',
  description: null,
  status: 'available',
  allowances,
  plans: ['pln_1'],
  price: { amount: 500, currency: 'USD' },
  recurrenceType: 'oneTime',
  type: 'topUp',
  createdAt,
})

export const rawSim = (id: string): Raw => ({
  object: 'sim',
  id,
  iccid: '89424242420000000010',
  provider: 'test',
  status: 'active',
  type: 'eSIM',
  createdAt,
})

export const rawPorting = (user: string, id = 'prt_1'): Raw => ({
  object: 'porting',
  id,
  status: 'declined',
  phoneNumber: '+19591234567',
  user,
  declinedAttempts: 1,
  declinedCode: 'portingDeclined',
  donorProvider: { object: 'serviceProvider', id: 'svp_1', name: 'Old Network' },
})

export const rawSubscription = (user: string, id = 'sub_1'): Raw => ({
  object: 'subscription',
  id,
  status: 'active',
  plan: rawPlan(),
  user: rawUser(user),
  sim: rawSim(`sim_of_${id}`),
  phoneNumber: '+19591234567',
  currentPeriod: { number: 1, start: createdAt, end: '2026-12-01T00:00:00Z' },
  activatedAt: createdAt,
  canceledAt: null,
  endedAt: null,
  lastPorting: null,
  createdAt,
})

export const rawSubscriptionAddon = (user: string, id = 'sad_1'): Raw => ({
  object: 'subscriptionAddon',
  id,
  addon: rawAddon(),
  subscription: 'sub_1',
  user,
  status: 'active',
  endedAt: null,
  createdAt,
})

export const rawSubscriptionChange = (subscription: string, id = 'sch_1'): Raw => ({
  object: 'subscriptionChange',
  id,
  subscription,
  plan: rawPlan('pln_2'),
  sim: null,
  status: 'pending',
  scheduledAt: '2026-12-01T00:00:00Z',
  createdAt,
})

export const rawPayment = (user: string, id = 'pay_1'): Raw => ({
  object: 'payment',
  id,
  amount: { amount: 2500, currency: 'USD' },
  status: 'succeeded',
  reason: 'subscriptionRenewal',
  references: [{ object: 'subscription', id: 'sub_1' }],
  failureCode: null,
  method: rawPaymentMethod(user),
  refunded: { amount: 500, currency: 'USD' },
  refundedAt: '2026-11-05T00:00:00Z',
  invoiceNumber: 'R-1001',
  receipt: 'https://receipts.example/pay_1',
  user: rawUser(user),
  createdAt,
})

/** Like the real object, it names its subscription but no user. */
export const rawInvoice = (subscription: string, id = 'inv_1'): Raw => ({
  object: 'invoice',
  id,
  subscription,
  status: 'finalized',
  reason: 'subscriptionRenewal',
  total: { amount: 2500, currency: 'USD' },
  lineItems: [{ object: 'invoiceLineItem', name: 'Everyday 20 GB' }],
  period: null,
  fileUrl: 'https://files.example/secret-of-invoice.pdf',
  createdAt,
  dueAt: '2026-11-08T00:00:00Z',
  overdueAt: '2026-11-22T00:00:00Z',
  paidAt: null,
})

export const rawPaymentMethod = (user: string, id = 'pm_1'): Raw => ({
  object: 'paymentMethod',
  id,
  brand: 'visa',
  last4: '4242',
  provider: 'stripe',
  status: 'available',
  type: 'card',
  user,
  createdAt,
})

export const rawAddress = (user: string, id = 'adr_1'): Raw => ({
  object: 'userAddress',
  id,
  line1: '350 Mission Street',
  line2: null,
  city: 'San Francisco',
  postalCode: '94105',
  state: 'CA',
  country: 'US',
  user,
  createdAt,
})

export const rawDevice = (user: string, id = 'dev_1'): Raw => ({
  object: 'device',
  id,
  imei: '490154203237518',
  model: { object: 'deviceModel', id: 'dmd_1', brand: 'Fair', name: 'Phone 5' },
  name: null,
  sims: [],
  user: rawUser(user),
  createdAt,
})

export const rawBalance = (subscription: string, id = 'ubl_1'): Raw => ({
  object: 'usageBalance',
  id,
  subscription,
  allowance: { object: 'allowance', id: 'alw_1', name: 'Data', type: 'data' },
  source: { type: 'subscriptionPeriod', subscriptionPeriod: 1, subscriptionAddon: null },
  unit: 'bytes',
  used: 1_000,
  limit: 10_000,
  remaining: 9_000,
  usableUntil: null,
})

/** Like the real object, it has no id. */
export const rawUsageRecord = (subscription: string, day = '2026-11-02'): Raw => ({
  object: 'usageRecord',
  data: 1_000_000,
  voice: 60,
  sms: 1,
  start: `${day}T00:00:00Z`,
  end: new Date(Date.parse(day) + 86_400_000).toISOString(),
  labels: { country: 'US', roaming: 'none', subscription },
  updatedAt: `${day}T12:00:00Z`,
})
