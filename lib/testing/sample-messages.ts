import type { Account, Porting, UsageBalance } from '@/lib/account/account'
import type { Message } from '@/lib/messages/outbox'
import {
  anAccount,
  anAddon,
  aPayment,
  aPaymentMethod,
  aPlan,
  aPorting,
  aSubscription,
  oneTimePlan,
} from '@/lib/testing/account'

/** An account for which exactly one message of `kind` is due, and the subject of that message. */
export type SampleMessage = Pick<Message, 'kind' | 'subject' | 'happenedAt'> & { account: Account }

const DAY_MS = 24 * 3_600_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

const line = aSubscription({
  plan: aPlan({ name: 'Everyday 20 GB' }),
  createdAt: inDays(-40),
  currentPeriod: { start: inDays(-10), end: inDays(20) },
  firstUsageAt: inDays(-39),
})

const pay = aPayment({ status: 'succeeded', createdAt: inDays(-10) })

const withLine = (differences: Partial<typeof line>, account: Partial<Account> = {}) =>
  anAccount({ subscriptions: [{ ...line, ...differences }], payments: [pay], ...account })

const withPorting = (differences: Partial<Porting>) =>
  withLine({
    porting: aPorting({
      createdAt: inDays(0),
      donorProvider: { name: 'Old Mobile' },
      ...differences,
    }),
  })

const GB = 1_000_000_000

const withData = (usedBytes: number, limit = 20 * GB) => {
  const balance: UsageBalance = {
    id: 'ubl_1',
    subscription: 'sub_1',
    allowance: { name: 'Data', type: 'data' },
    source: { type: 'subscriptionPeriod', subscriptionAddon: null },
    unit: 'bytes',
    used: usedBytes,
    limit,
    remaining: limit - usedBytes,
    usableUntil: null,
  }
  return withLine({}, { usage: [balance], addons: [anAddon()] })
}

const unlimited = aPlan({
  id: 'pln_3',
  name: 'Unlimited',
  price: { amount: 4500, currency: 'USD' },
})

const change = {
  id: 'sch_1',
  subscription: 'sub_1',
  plan: unlimited,
  status: 'pending',
  createdAt: inDays(0),
  scheduledAt: inDays(20),
  appliedAt: null,
}

/** Returns an example of each kind of message that is made from an account or an event. */
export function sampleMessages(): SampleMessage[] {
  const happenedAt = new Date()
  const accounts: [kind: string, subject: string, account: Account][] = [
    [
      'orderConfirmed',
      'sub_1',
      withLine(
        { createdAt: inDays(0), firstUsageAt: null },
        {
          payments: [
            aPayment({ status: 'succeeded', reason: 'subscriptionCreation', createdAt: inDays(0) }),
          ],
        },
      ),
    ],
    [
      'addonConfirmed',
      'sad_1',
      withLine(
        {},
        {
          subscriptionAddons: [
            {
              id: 'sad_1',
              addon: anAddon(),
              subscription: 'sub_1',
              status: 'active',
              createdAt: inDays(0),
              endedAt: null,
            },
          ],
          payments: [
            aPayment({
              status: 'succeeded',
              amount: { amount: 500, currency: 'USD' },
              references: [{ object: 'subscriptionAddon', id: 'sad_1' }],
              createdAt: inDays(0),
            }),
          ],
        },
      ),
    ],
    [
      'paymentFailed',
      'pay_1',
      withLine(
        {},
        {
          payments: [
            aPayment({ status: 'failed', failureCode: 'paymentCardExpired', createdAt: inDays(0) }),
          ],
        },
      ),
    ],
    ['paymentToConfirm', 'pay_1', withLine({}, { payments: [aPayment({ createdAt: inDays(0) })] })],
    [
      'paymentMethodChanged',
      'pm_2',
      withLine(
        {},
        {
          paymentMethods: [
            aPaymentMethod({ createdAt: inDays(-40) }),
            aPaymentMethod({
              id: 'pm_2',
              brand: 'mastercard',
              last4: '4444',
              createdAt: inDays(0),
            }),
          ],
        },
      ),
    ],
    ['portingNeedsYou', 'sub_1', withPorting({ status: 'informationRequired' })],
    [
      'portingDeclined',
      'sub_1',
      withPorting({
        status: 'declined',
        declinedAttempts: 1,
        declinedCode: 'portingAccountNumberRequiredOrInvalid',
        lastDeclinedAt: inDays(0),
      }),
    ],
    ['portingDone', 'sub_1', withPorting({ status: 'completed', completedAt: inDays(0) })],
    ['changeScheduled', 'sch_1', withLine({}, { changes: [change] })],
    [
      'changeApplied',
      'sch_1',
      withLine(
        { plan: unlimited },
        { appliedChanges: [{ ...change, status: 'applied', appliedAt: inDays(0) }] },
      ),
    ],
    ['canceled', 'sub_1', withLine({ canceledAt: inDays(0), endedAt: inDays(2) })],
    ['resumed', 'sub_1', withLine({})],
    [
      'endsSoon',
      'sub_1',
      withLine({
        plan: { ...oneTimePlan, name: 'Traveler 10 GB' },
        currentPeriod: { end: inDays(2) },
      }),
    ],
    ['dataAlmostUsed', 'sub_1', withData(17 * GB)],
    ['dataUsedUp', 'sub_1', withData(20 * GB)],
    ['portingReminder', 'sub_1', withPorting({ status: 'informationRequired' })],
    ['esimReminder', 'sub_1', withLine({ firstUsageAt: null }, { usage: [] })],
    ['newSignIn', 'Firefox on Windows', anAccount()],
    ['accountDeleted', '', anAccount()],
  ]
  return accounts.map(([kind, subject, account]) => ({ kind, subject, happenedAt, account }))
}
