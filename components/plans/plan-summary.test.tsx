import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { PlanSummary } from '@/components/plans/plan-summary'
import type { Requirement } from '@/lib/checkout/requirements'
import { anAccount, anAddon, aPlan, oneTimePlan } from '@/lib/testing/account'

vi.mock('@/lib/connect/actions', () => ({ launchIntent: () => null }))
const documents = vi.hoisted(() => new Array<{ name: string; href: string; isAccepted: boolean }>())
vi.mock('@/lib/brand-links', async (original) => ({
  ...(await original<object>()),
  legalDocuments: () => documents,
}))

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u{A0}]+/gu, ' ')

const fifteen = { amount: 1500, currency: 'USD' }

function render(
  choice: ComponentProps<typeof PlanSummary>['choice'],
  { plan = aPlan({ price: fifteen }), ...differences }: Partial<ComponentProps<typeof PlanSummary>>,
) {
  const foreign = anAddon({ id: 'add_2', price: { amount: 129_900, currency: 'HUF' } })
  const monthly = anAddon({ id: 'add_3', recurrenceType: 'recurring' })
  const addons = [anAddon(), foreign, monthly]
  const props = {
    plan,
    account: anAccount({ plans: [plan], addons, subscriptions: [] }),
    choice,
    missing: [],
    form: { fields: { plan: plan.id } },
    editPath: `/plans/${plan.id}`,
    display: { locale: 'en-US', timeZone: 'UTC' },
    ...differences,
  }
  return renderToStaticMarkup(<PlanSummary {...props} />)
}

const summaryOf = (
  choice: ComponentProps<typeof PlanSummary>['choice'] = {},
  differences: Partial<ComponentProps<typeof PlanSummary>> = {},
) => textOf(render(choice, differences))

test('shows the price before a voucher as such', () => {
  expect(summaryOf({ voucherCode: 'SPRING' })).toContain('Due now $15 before your voucher')
  expect(summaryOf()).not.toContain('voucher')
})

test.each([
  [{}, 'Due now $15'],
  [{ addons: ['add_1'] }, 'Due now $20'],
  [{ addons: ['add_1', 'add_2'] }, 'Due now $20 + HUF 1,299'],
])('shows what the options %j cost now as %s', (choice, expected) => {
  const text = summaryOf(choice)
  expect(text).toContain(expected)
  expect(text).toContain('Checkout adds any taxes and shipping')
})

test('counts only recurring add-ons in the later periods', () => {
  expect(summaryOf({ addons: ['add_1', 'add_3'] })).toContain('Then $20 / month')
})

test('says that a one-time plan costs nothing later', () => {
  expect(summaryOf({}, { plan: oneTimePlan })).toContain('Then Nothing')
})

test('shows the minimum term with the price of the plan for all of it', () => {
  const validity = { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 12 }
  const plan = aPlan({ price: fifteen, validity })
  expect(summaryOf({}, { plan })).toContain('Minimum term 12 months, $180 for the plan in total')
  expect(summaryOf()).not.toContain('Minimum term')
})

test('shows the speed and the throttling of a plan', () => {
  const throttling = { thresholdBytes: 50_000_000_000, bandwidthBitsPerSecond: 1_500_000 }
  const limits = { bandwidthBitsPerSecond: 300_000_000, throttling }
  const text = summaryOf({}, { plan: aPlan({ limits }) })
  expect(text).toContain('Up to 300 Mbit/s.')
  expect(text).toContain('Slower after 50 GB: up to 1.5 Mbit/s.')
})

test('offers to keep the number if the plan includes calls', () => {
  expect(summaryOf()).toContain('You can keep your phone number')
  const allowances = { dataBytes: null, voiceSeconds: 0, smsMessages: 0 }
  expect(summaryOf({}, { plan: aPlan({ allowances }) })).not.toContain('phone number')
})

test.each<[missing: Requirement[], text: string]>([
  [['birthday'], 'Checkout asks for your date of birth.'],
  [['birthday', 'address'], 'Checkout asks for your date of birth and your address.'],
  [
    ['fullName', 'birthday', 'address', 'device'],
    'Checkout asks for your date of birth, your address, and the IMEI of your device.',
  ],
])('says that checkout still asks for %j', (missing, text) => {
  expect(summaryOf({}, { missing })).toContain(text)
})

test('asks for a missing name itself', () => {
  const text = summaryOf({}, { missing: ['fullName'] })
  expect(text).toContain('Full name')
  expect(text).not.toContain('Checkout asks')
})

test('links to the documents that the customer accepts, if the brand has any', () => {
  documents.push({ name: 'imprint', href: '/c', isAccepted: false })
  expect(summaryOf()).not.toContain('accept')
  documents.push({ name: 'terms', href: '/a', isAccepted: true })
  documents.push({ name: 'privacy', href: '/b', isAccepted: true })
  expect(render({}, {})).toContain('href="/b"')
  expect(summaryOf()).toContain('you accept our terms of service and privacy notice .')
  expect(summaryOf()).not.toContain('imprint')
})
