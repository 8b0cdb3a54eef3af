import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { PlanSummary } from '@/components/plans/plan-summary'
import { anAccount, anAddon, aPlan } from '@/lib/testing/account'

vi.mock('@/lib/connect/actions', () => ({ launchIntent: () => null }))

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

function summaryOf(choice: Record<string, unknown>) {
  const plan = aPlan({ price: { amount: 1500, currency: 'USD' } })
  const foreign = anAddon({ id: 'add_2', price: { amount: 129_900, currency: 'HUF' } })
  const account = anAccount({ plans: [plan], addons: [anAddon(), foreign], subscriptions: [] })
  const props = { plan, account, choice, fields: { plan: plan.id }, locale: 'en-US' }
  return textOf(renderToStaticMarkup(<PlanSummary {...props} />))
}

test('shows the price before a voucher and no total', () => {
  const text = summaryOf({ voucherCode: 'SPRING' })
  expect(text).toContain('$15 before your voucher')
  expect(text).not.toMatch(/total due|due now/i)
})

test.each([
  [{}, 'Plan $15'],
  [{ addons: ['add_1'] }, 'Plan and add-ons $20'],
  [{ addons: ['add_1', 'add_2'] }, 'Plan and add-ons $20 + HUF 1,299'],
])('shows the price of the options %j as %s', (choice, expected) => {
  const text = summaryOf(choice)
  expect(text.replaceAll('\u{A0}', ' ')).toContain(expected)
  expect(text).toContain('Checkout adds any taxes and shipping')
})
