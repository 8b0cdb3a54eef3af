import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { PaymentsDue } from '@/components/payments/payments-due'
import { PlanSummary } from '@/components/plans/plan-summary'
import { SubscriptionActions } from '@/components/subscriptions/subscription-actions'
import {
  anAccount,
  anAddon,
  aPayment,
  aPaymentMethod,
  aPlan,
  aSubscription,
} from '@/lib/testing/account'

vi.mock('@/lib/connect/actions', () => ({ launchIntent: () => null }))

const locale = 'en-US'
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

function summaryOf(choice: Record<string, unknown>) {
  const plan = aPlan({ price: { amount: 1500, currency: 'USD' } })
  const foreign = anAddon({ id: 'add_2', price: { amount: 129_900, currency: 'HUF' } })
  const account = anAccount({ plans: [plan], addons: [anAddon(), foreign], subscriptions: [] })
  const props = { plan, account, choice, fields: { plan: plan.id }, locale }
  return textOf(renderToStaticMarkup(<PlanSummary {...props} />))
}

test('a summary states the price before a voucher and calls nothing the total', () => {
  const text = summaryOf({ voucherCode: 'SPRING' })
  expect(text).toContain('$15 before your voucher')
  expect(text).not.toMatch(/total due|due now/i)
})

test.each([
  [{}, 'Plan $15'],
  [{ addons: ['add_1'] }, 'Plan and add-ons $20'],
  [{ addons: ['add_1', 'add_2'] }, 'Plan and add-ons $20 + HUF 1,299'],
])('a summary of %j says %s', (choice, expected) => {
  const text = summaryOf(choice)
  expect(text.replaceAll('\u{A0}', ' ')).toContain(expected)
  expect(text).toContain('Checkout adds taxes and shipping')
})

const down = anAccount({ isReachable: false })

test('while Gigs is down every button points to the one notice and repeats nothing', () => {
  const [subscription = aSubscription()] = down.subscriptions
  const notice = renderToStaticMarkup(
    <StaleAccountNotice cachedAt={new Date()} isReachable={false} locale={locale} />,
  )
  const buttons = renderToStaticMarkup(
    <SubscriptionActions subscription={subscription} account={down} describedBy="plan" />,
  )
  expect(notice).toContain('id="unreachable"')
  expect(textOf(notice)).toContain('We cannot reach our network partner')
  const refused = buttons.match(/<button disabled[^>]*aria-describedby="unreachable"/g) ?? []
  expect(refused.length).toBeGreaterThan(2)
  expect(buttons.match(/data-refusal="unreachable"/g)).toHaveLength(refused.length)
  expect(textOf(buttons)).not.toMatch(/not possible/i)
})

const used = {
  id: 'ubl_1',
  allowance: { type: 'data', name: 'Data' },
  unit: 'bytes',
  subscription: 'sub_1',
  source: { type: 'subscriptionPeriod', subscriptionAddon: null },
  used: 1,
  limit: null,
  remaining: null,
  usableUntil: null,
}

test.each([
  ['nothing shows use', {}, {}, true],
  ['it was used once', { firstUsageAt: '2026-11-02T00:00:00Z' }, {}, false],
  ['a balance is used', {}, { usage: [used] }, false],
  ['a balance of another line is used', {}, { usage: [{ ...used, subscription: 'sub_2' }] }, true],
  ['the profile is not known', {}, { profiles: { sim_1: 'unknown' } }, true],
])('Install eSIM is on offer where %s; in front: %#', (_what, line, differences, isFirst) => {
  const subscription = aSubscription(line)
  const account = anAccount({ subscriptions: [subscription], ...differences })
  const html = renderToStaticMarkup(
    <SubscriptionActions subscription={subscription} account={account} describedBy="plan" />,
  )
  const intents = [...html.matchAll(/data-intent="(\w+)"/g)].map(([, name]) => name)
  expect(intents).toContain('viewEsimInstallation')
  expect(intents[0] === 'viewEsimInstallation').toBe(isFirst)
})

test('a failed payment is an alarm until a newer payment method is saved', () => {
  const payments = [aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })]
  const newer = aPaymentMethod({ createdAt: '2026-11-05T00:00:00Z' })
  const [before, after] = [[], [newer]].map((paymentMethods) =>
    renderToStaticMarkup(
      <PaymentsDue account={anAccount({ payments, paymentMethods })} locale={locale} />,
    ),
  )
  expect(before).toContain('text-alarm')
  expect(after).not.toContain('alarm')
  expect(textOf(after ?? '')).toMatch(/saved Visa ending in 4242 ?\. .*December 1, 2026/)
})
