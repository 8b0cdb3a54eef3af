import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InvoicesDue, InvoicesSection } from '@/components/payments/invoices'
import { invoice } from '@/lib/gigs/invoices'
import { anAccount } from '@/lib/testing/account'
import { rawInvoice } from '@/lib/testing/resources'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-10T00:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const anInvoice = (differences: object = {}) =>
  invoice.parse({ ...rawInvoice('sub_1'), ...differences })

const render = (invoices: ReturnType<typeof anInvoice>[] | null) => {
  const account = anAccount({ project: { id: 'dev', kind: 'billing' }, invoices })
  const props = { account, display: { locale: 'en-US', timeZone: 'UTC' } }
  return {
    due: renderToStaticMarkup(<InvoicesDue {...props} />),
    list: renderToStaticMarkup(<InvoicesSection {...props} page={1} />),
  }
}

test('an open invoice shows its amount, its due date and how to pay it', () => {
  const { due } = render([anInvoice()])
  expect(due).toContain('$25')
  expect(due).toContain('Renewal · Everyday 20 GB')
  expect(due).toContain('pay by November 8, 2026')
  expect(due).toMatch(/href="[^"]*inv_1/)
  expect(due).toContain('href="/invoices/inv_1"')
  expect(due).not.toContain('alarm')
})

test('an invoice becomes an alarm once it is overdue', () => {
  const late = anInvoice({ overdueAt: '2026-11-09T00:00:00Z' })
  expect(render([late]).due).toContain('An invoice is overdue')
  expect(render([late]).list).toContain('Overdue')
})

test('paid and voided invoices need no attention', () => {
  const { due, list } = render([anInvoice({ status: 'paid' }), anInvoice({ status: 'voided' })])
  expect(due).toBe('')
  expect(list).toContain('Paid')
  expect(list).toContain('Canceled')
})

test('an invoice without a file has no link to it', () => {
  const { due, list } = render([anInvoice({ fileUrl: null })])
  expect(due + list).not.toContain('/invoices/')
})

test('without invoices nothing is due, and the list says when the first one comes', () => {
  expect(render(null).due).toBe('')
  expect(render([]).list).toContain('You have no invoices yet')
})
