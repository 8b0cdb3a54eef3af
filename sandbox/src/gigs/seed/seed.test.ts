import { expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs(undefined, 'billing')

async function userOf(email: string): Promise<string> {
  return text(await gigs.post('/users/search', { email }), 'items', 0, 'id')
}

test('in a Billing project, demo customers have paid invoices and no payments', async () => {
  const user = await userOf('jonas@example.com')
  const invoices = await gigs.get(`/invoices?user=${user}`)
  expect(ids(invoices)).toHaveLength(3)
  for (const index of [0, 1, 2]) {
    expect(at(invoices, 'items', index)).toMatchObject({
      status: 'paid',
      paidAt: expect.any(String),
    })
  }
  expect(ids(await gigs.get(`/payments?user=${user}`))).toEqual([])
})

test('in a Billing project, one demo customer has an invoice to pay', async () => {
  const invoices = await gigs.get(`/invoices?user=${await userOf('liam@example.com')}`)
  expect(at(invoices, 'items', 0)).toMatchObject({ status: 'finalized', paidAt: null })
  expect(gigs.customers()).toContainEqual(
    expect.objectContaining({
      email: 'liam@example.com',
      description: expect.stringContaining('invoice'),
    }),
  )
})
