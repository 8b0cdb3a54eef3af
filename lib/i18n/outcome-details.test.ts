import { describe, expect, test } from 'vitest'
import { outcomes } from '@/lib/db/schema'
import { outcomeDetails } from '@/lib/i18n/outcome-details'
import { detailedWords, outcomeWords } from '@/lib/i18n/outcome-words'
import { intents } from '@/lib/intents'
import {
  aGigsUser,
  anAccount,
  anAddon,
  aPayment,
  aPaymentMethod,
  aPlan,
  aPorting,
  aSim,
  aSubscription,
} from '@/lib/testing/account'

const display = { locale: 'en-US', timeZone: 'UTC' }
const NUMBER = '+1\u{A0}(959)\u{A0}123-4567'
const bought = {
  id: 'sad_1',
  addon: anAddon(),
  subscription: 'sub_1',
  status: 'active',
  endedAt: null,
}
const change = {
  id: 'sch_1',
  subscription: 'sub_1',
  plan: aPlan({ id: 'pln_3', name: 'Unlimited', price: { amount: 6000, currency: 'USD' } }),
  status: 'pending',
  scheduledAt: '2026-12-01T00:00:00Z',
}
const address = {
  id: 'adr_1',
  line1: '22 Elm Street',
  line2: null,
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
  country: 'US',
}
const paid = (differences: Parameters<typeof aPayment>[0] = {}) =>
  aPayment({ status: 'succeeded', ...differences })

type Case = {
  name: string
  intent: string
  input?: object
  claims?: string[]
  account: Parameters<typeof anAccount>[0]
  title: string
  text: string
  next?: string
}

const line = { subscription: 'sub_1' }
const purchase = {
  intent: 'checkoutNewSubscription',
  input: { plan: 'pln_1' },
  claims: ['subscription sub_1'],
}
const cases: Case[] = [
  {
    ...purchase,
    name: 'a purchase names the plan, its number, the amount and the eSIM',
    account: { payments: [paid({ reason: 'subscriptionCreation' })] },
    title: `Everyday is active on ${NUMBER}`,
    text: 'You paid $25. Next: install your eSIM.',
    next: 'viewEsimInstallation',
  },
  {
    ...purchase,
    name: 'a purchase with a SIM card needs no installation',
    account: { subscriptions: [aSubscription({ sim: aSim({ type: 'pSIM' }), phoneNumber: null })] },
    title: 'Everyday is active',
    text: 'Next: put your SIM card into your device.',
  },
  {
    ...purchase,
    name: 'a purchase whose number needs details leads to the transfer',
    account: {
      subscriptions: [aSubscription({ status: 'pending', sim: null, porting: aPorting() })],
    },
    title: 'Everyday is ordered',
    text: 'Next: complete your number transfer.',
    next: 'completePorting',
  },
  {
    ...purchase,
    name: 'a purchase that waits for a number says so',
    account: {
      subscriptions: [
        aSubscription({ status: 'pending', sim: null, porting: aPorting({ status: 'requested' }) }),
      ],
      payments: [paid({ status: 'pending' })],
    },
    title: 'Everyday is ordered',
    text: `Your payment of $25 is being processed. It starts as soon as ${NUMBER} has moved to us. You don’t need to do anything.`,
  },
  {
    ...purchase,
    name: 'a purchase of a named line uses its name',
    account: { lineNames: { sub_1: 'Grandma' }, profiles: { sim_1: 'installed' } },
    title: `Grandma is active on ${NUMBER}`,
    text: '',
  },
  {
    name: 'an add-on names itself, the line and the amount',
    intent: 'checkoutAddon',
    input: { ...line, addons: 'add_1' },
    claims: ['addon sad_1'],
    account: {
      subscriptionAddons: [bought],
      payments: [
        paid({
          amount: { amount: 500, currency: 'USD' },
          references: [{ object: 'subscriptionAddon', id: 'sad_1' }],
        }),
      ],
    },
    title: 'Extra data is on Everyday',
    text: 'You paid $5. You can use it now.',
  },
  {
    name: 'two add-ons are plural',
    intent: 'checkoutAddon',
    input: { ...line, addons: ['add_1', 'add_2'] },
    claims: ['addon sad_1', 'addon sad_2'],
    account: {
      subscriptionAddons: [
        bought,
        { ...bought, id: 'sad_2', status: 'pending', addon: anAddon({ name: 'Calls' }) },
      ],
    },
    title: 'Extra data and Calls are on Everyday',
    text: 'You can use them in a moment.',
  },
  {
    name: 'a confirmed payment names its amount and purpose',
    intent: 'confirmPayment',
    input: { payment: 'pay_1' },
    account: { payments: [paid()] },
    title: 'You paid $25',
    text: 'Renewal · Everyday. You don’t need to do anything else.',
  },
  {
    name: 'a confirmed payment that the bank still processes is not called paid',
    intent: 'confirmPayment',
    input: { payment: 'pay_1' },
    account: { payments: [paid({ status: 'pending' })] },
    title: 'Your payment of $25 is confirmed',
    text: 'Renewal · Everyday. Your bank is processing it.',
  },
  {
    name: 'a number transfer says what happens next',
    intent: 'completePorting',
    input: line,
    account: {
      subscriptions: [
        aSubscription({
          porting: aPorting({ status: 'pending', donorProvider: { name: 'Old Network' } }),
        }),
      ],
    },
    title: `We have your details for ${NUMBER}`,
    text: 'Next we ask Old Network to release your number. Keep your old plan until then: it ends by itself when the number moves. We tell you here once it has moved.',
  },
  {
    name: 'a provider that Gigs does not list has no name',
    intent: 'completePorting',
    input: line,
    account: {
      subscriptions: [
        aSubscription({
          porting: aPorting({ status: 'pending', donorProvider: { name: 'Other' } }),
        }),
      ],
    },
    title: `We have your details for ${NUMBER}`,
    text: 'Next we ask your old provider to release your number. Keep your old plan until then: it ends by itself when the number moves. We tell you here once it has moved.',
  },
  {
    name: 'a number that has moved already',
    intent: 'completePorting',
    input: line,
    account: { subscriptions: [aSubscription({ porting: aPorting({ status: 'completed' }) })] },
    title: `${NUMBER} has moved`,
    text: 'It now works on Everyday.',
  },
  {
    name: 'details that were declined again can be corrected',
    intent: 'completePorting',
    input: line,
    account: {
      subscriptions: [
        aSubscription({
          porting: aPorting({
            status: 'declined',
            declinedCode: 'portingAccountPinRequiredOrInvalid',
          }),
        }),
      ],
    },
    title: `We sent your details for ${NUMBER}`,
    text: 'We asked your old provider again, and the details were declined again. Compare them with a bill.',
    next: 'completePorting',
  },
  {
    name: 'a plan change names the new plan, its start and its price',
    intent: 'changeSubscription',
    input: line,
    claims: ['change sch_1'],
    account: { changes: [change] },
    title: 'Everyday changes to Unlimited on December 1, 2026',
    text: 'It costs $60 / month. You keep Everyday until then.',
  },
  {
    name: 'a change that only added an add-on names it',
    intent: 'changeSubscription',
    input: line,
    claims: ['addon sad_1'],
    account: { subscriptionAddons: [bought] },
    title: 'Extra data is on Everyday',
    text: 'You can use it now.',
  },
  {
    name: 'a change that has already happened names the plan',
    intent: 'changeSubscription',
    input: line,
    account: {},
    title: 'You now have Everyday',
    text: 'It costs $25 / month.',
  },
  {
    name: 'a cancellation names the last day, and can be undone',
    intent: 'cancelSubscription',
    input: line,
    account: { subscriptions: [aSubscription({ endedAt: '2026-12-01T00:00:00Z' })] },
    title: 'Everyday is canceled',
    text: 'You can use it until December 1, 2026. If you change your mind, keep it before then.',
    next: 'resumeSubscription',
  },
  {
    name: 'a plan that continues names the renewal and its price',
    intent: 'resumeSubscription',
    input: line,
    account: {},
    title: 'Everyday continues as before',
    text: 'It renews on December 1, 2026 for $25.',
  },
  {
    name: 'a new payment method is named',
    intent: 'updatePaymentMethod',
    claims: ['paymentMethod pm_1'],
    account: { paymentMethods: [aPaymentMethod()] },
    title: 'Visa ending in 4242 is saved',
    text: 'Your next payment uses it.',
  },
  {
    name: 'a new payment method does not promise that a failed payment is retried',
    intent: 'updatePaymentMethod',
    claims: ['paymentMethod pm_1'],
    account: {
      paymentMethods: [aPaymentMethod({ createdAt: '2026-11-05T00:00:00Z' })],
      payments: [aPayment({ status: 'failed' })],
    },
    title: 'Visa ending in 4242 is saved',
    text: 'Your next payment uses it. The failed payment of $25 stays open until it is tried again.',
  },
  {
    name: 'a new address is shown',
    intent: 'updateUserAddress',
    claims: ['address adr_1'],
    account: { addresses: [address] },
    title: 'Your new address is saved',
    text: '22 Elm Street, Austin, TX 78701, United States',
  },
  {
    name: 'a new name is shown',
    intent: 'updateUserFullName',
    account: { gigsUser: aGigsUser({ fullName: 'Augusta King' }) },
    title: 'Your name is now Augusta King',
    text: '',
  },
]

test.each(cases)('$name', ({ intent, input = {}, claims = [], account, title, text, next }) => {
  const details = outcomeDetails({ intent, input, claims }, anAccount(account), display)
  expect({ title: details?.title, text: details?.text }).toEqual({ title, text })
  expect(details?.next?.intent).toBe(next)
})

test('the next step is left out while it cannot start', () => {
  const account = anAccount({ isReachable: false })
  expect(outcomeDetails(purchase, account, display)?.next).toBeUndefined()
})

test('dates are in the time zone of the customer', () => {
  const account = anAccount({ subscriptions: [aSubscription({ endedAt: '2026-12-01T02:00:00Z' })] })
  const launch = { intent: 'cancelSubscription', input: line, claims: [] }
  const inAustin = { locale: 'en-US', timeZone: 'America/Chicago' }
  expect(outcomeDetails(launch, account, inAustin)?.text).toContain('November 30, 2026')
})

test.each([
  [
    'de-DE',
    1,
    'Extra data gehört jetzt zu Everyday',
    'Du hast 5 $ bezahlt. Du kannst das Zusatzpaket jetzt nutzen.',
  ],
  [
    'de-DE',
    2,
    'Extra data und Calls gehören jetzt zu Everyday',
    'Du hast 5 $ bezahlt. Du kannst die Zusatzpakete jetzt nutzen.',
  ],
  [
    'es-ES',
    1,
    'Extra data ya está en Everyday',
    'Has pagado 5 US$. Ya puedes usar el complemento.',
  ],
  [
    'es-ES',
    2,
    'Extra data y Calls ya están en Everyday',
    'Has pagado 5 US$. Ya puedes usar los complementos.',
  ],
])('in %s, %i add-ons are worded correctly', (locale, count, title, text) => {
  const both = [bought, { ...bought, id: 'sad_2', addon: anAddon({ name: 'Calls' }) }]
  const references = [{ object: 'subscriptionAddon', id: 'sad_1' }]
  const account = anAccount({
    subscriptionAddons: both.slice(0, count),
    payments: [paid({ amount: { amount: 500, currency: 'USD' }, references })],
  })
  const claims = ['addon sad_1', 'addon sad_2']
  const launch = { intent: 'checkoutAddon', input: line, claims }
  const details = outcomeDetails(launch, account, { locale, timeZone: 'UTC' })
  expect(details?.title).toBe(title)
  expect(details?.text.replaceAll('\u{A0}', ' ')).toBe(text)
})

// Every intent with every outcome.
describe.each(Object.keys(intents))('%s', (intent) => {
  const views = new Set(['viewSubscription', 'viewSubscriptions', 'viewEsimInstallation'])
  const launch = { intent, before: '', input: {}, claims: [] }
  const nothing = anAccount({ subscriptions: [], gigsUser: null })

  test.each(outcomes)('%s without the objects in the account has the general text', (outcome) => {
    for (const account of [null, nothing]) {
      const words = detailedWords({ ...launch, outcome }, account, display)
      expect(words).toEqual(outcomeWords({ ...launch, outcome }, display))
      expect(words.text).not.toBe('')
    }
  })

  test('only a fulfilled launch that changes something has details', () => {
    const known = cases.find((one) => one.intent === intent)
    expect(known === undefined).toBe(views.has(intent))
    if (!known) return
    const { input = {}, claims = [], title } = known
    const account = anAccount(known.account)
    for (const outcome of outcomes) {
      const words = detailedWords({ intent, before: '', outcome, input, claims }, account, display)
      expect(words.title === title).toBe(outcome === 'fulfilled')
    }
  })
})

test.each([null, 'text', 7, [], { subscription: ['sub_1'] }])(
  'reads any stored input: %j',
  (input) => {
    for (const intent of [...Object.keys(intents), 'gone', 'constructor']) {
      expect(() =>
        outcomeDetails({ intent, input, claims: ['', 'x'] }, anAccount(), display),
      ).not.toThrow()
    }
  },
)
