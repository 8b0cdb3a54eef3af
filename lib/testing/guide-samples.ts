import type { Account } from '@/lib/account/account'
import type { IntentType } from '@/lib/intents'
import {
  aGigsUser,
  anAccount,
  anAddon,
  aPayment,
  aPaymentMethod,
  aPlan,
  aPorting,
  aSubscription,
} from '@/lib/testing/account'

/** An example of a launch for the guide of an intent. */
type GuideSample = {
  /** The account at the launch. */
  account: Account
  /** What the form submits. */
  input: Record<string, unknown>
  /** What the launch changes in the account; null if the intent changes nothing. */
  change: Partial<Account> | null
  /** The path of a page with the button, and the component that renders it. */
  page: string
  component: string
}

const addon = anAddon()
const subscription = aSubscription()
const canceled = aSubscription({ endedAt: '2026-12-01T00:00:00Z' })
const porting = aPorting()

// Other unit tests share the table of claims, so the ids of new items are new in each run.
const newItem = () => ({ id: crypto.randomUUID(), createdAt: new Date().toISOString() })

const lineAddon = {
  id: 'sad_1',
  addon,
  subscription: 'sub_1',
  status: 'active',
  createdAt: '2026-11-01T00:00:00Z',
  endedAt: null,
}

const address = {
  id: 'adr_1',
  line1: '350 Mission Street',
  line2: undefined,
  city: 'San Francisco',
  postalCode: '94105',
  state: 'CA',
  country: 'US',
}

const LINE = {
  input: { subscription: 'sub_1' },
  page: '/subscriptions/sub_1',
  component: 'components/subscriptions/subscription-actions.tsx',
}
const ACCOUNT = { input: {}, component: 'components/account/account-intents.tsx' }

export const guideSamples: Record<IntentType, GuideSample> = {
  checkoutNewSubscription: {
    account: anAccount({ gigsUser: null, subscriptions: [], addons: [addon] }),
    input: { plan: 'pln_1', addons: ['add_1'], voucherCode: 'WELCOME' },
    change: { gigsUser: aGigsUser(), subscriptions: [aSubscription(newItem())] },
    page: '/plans/pln_1/order',
    component: 'components/plans/plan-summary.tsx',
  },
  checkoutAddon: {
    account: anAccount({ addons: [addon], subscriptionAddons: [lineAddon] }),
    input: { subscription: 'sub_1', addons: ['add_1'] },
    change: { subscriptionAddons: [{ ...lineAddon, ...newItem() }, lineAddon] },
    page: LINE.page,
    component: 'components/subscriptions/addon-picker.tsx',
  },
  confirmPayment: {
    account: anAccount({ payments: [aPayment()] }),
    input: { payment: 'pay_1' },
    change: { payments: [aPayment({ status: 'succeeded' })] },
    page: '/payments',
    component: 'components/payments/payments-due.tsx',
  },
  completePorting: {
    ...LINE,
    account: anAccount({ subscriptions: [aSubscription({ porting })] }),
    input: { subscription: 'sub_1', returning: 'yes' },
    change: {
      subscriptions: [aSubscription({ porting: aPorting({ status: 'pending' }) })],
    },
    component: 'components/subscriptions/porting-steps.tsx',
  },
  viewEsimInstallation: { ...LINE, account: anAccount(), change: null },
  viewSubscription: { ...LINE, account: anAccount(), change: null },
  changeSubscription: {
    ...LINE,
    account: anAccount({ plans: [aPlan(), aPlan({ id: 'pln_3', name: 'Plus' })] }),
    change: { subscriptions: [aSubscription({ plan: aPlan({ id: 'pln_3', name: 'Plus' }) })] },
  },
  cancelSubscription: { ...LINE, account: anAccount(), change: { subscriptions: [canceled] } },
  resumeSubscription: {
    ...LINE,
    account: anAccount({ subscriptions: [canceled] }),
    change: { subscriptions: [subscription] },
  },
  viewSubscriptions: { ...ACCOUNT, account: anAccount(), change: null, page: '/dashboard' },
  updatePaymentMethod: {
    ...ACCOUNT,
    account: anAccount({ paymentMethods: [aPaymentMethod()] }),
    change: { paymentMethods: [aPaymentMethod(newItem()), aPaymentMethod()] },
    page: '/payments',
  },
  updateUserAddress: {
    ...ACCOUNT,
    account: anAccount({ addresses: [address] }),
    change: { addresses: [{ ...address, id: newItem().id }, address] },
    page: '/profile',
  },
  updateUserFullName: {
    ...ACCOUNT,
    account: anAccount(),
    change: { gigsUser: aGigsUser({ fullName: 'Ada Lovelace' }) },
    page: '/profile',
  },
}
