import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

describe('payments and payment methods', () => {
  test('returns payments with user and card, without internal fields', async () => {
    const { user, payment } = await gigs.customer('payment-to-confirm')
    const response = await gigs.get(`/payments/${payment}`)
    expect(response.body).toMatchObject({
      object: 'payment',
      status: 'requiresConfirmation',
      amount: { amount: 2500, currency: 'USD' },
      method: { object: 'paymentMethod', brand: 'visa', last4: '3155', provider: 'stripe', user },
      user: { object: 'user', id: user },
      references: [{ object: 'subscription' }],
      refunded: { amount: 0, currency: 'USD' },
    })
    expect(JSON.stringify(response.body)).not.toMatch(/cardRule|"order"|emailKey/)
    expect(ids(await gigs.get(`/payments?user=${user}&status=requiresConfirmation`))).toEqual([
      payment,
    ])
    const methods = await gigs.get(`/paymentMethods?user=${user}`)
    expect(ids(methods)).toHaveLength(2)
    expect((await gigs.get(`/paymentMethods/${text(methods, 'items', 0, 'id')}`)).body).toEqual(
      at(methods, 'items', 0),
    )
  })

  test('returns refunds, and receipts that open without a key', async () => {
    const { user } = await gigs.customer('payment-refunded')
    const payments = await gigs.get(`/payments?user=${user}`)
    expect(at(payments, 'items')).toMatchObject([
      { status: 'refunded', refunded: { amount: 2500 }, refundedAt: expect.any(String) },
      { status: 'succeeded', refunded: { amount: 1000 }, refundedAt: expect.any(String) },
    ])
    const address = new URL(text(payments, 'items', 1, 'receipt'))
    const receipt = await gigs.send('GET', address.pathname, { key: null })
    const number = text(payments, 'items', 1, 'invoiceNumber')
    for (const shown of [
      number,
      'Everyday 20 GB',
      '$25.00',
      '−$10.00',
      '$15.00',
      'Visa ending in 4242',
    ]) {
      expect(receipt.body).toContain(shown)
    }
    expect(receipt.body).toContain('Receipt from Sandbox Mobile')
  })

  test('has no receipt for an unpaid or unknown payment', async () => {
    const { payment } = await gigs.customer('payment-to-confirm')
    const unpaid = await gigs.get(`/payments/${payment}`)
    expect(unpaid.body).toMatchObject({ receipt: null, invoiceNumber: null })
    for (const id of [payment, 'pay_unknown']) {
      expect(await gigs.send('GET', `/sandbox/receipts/${id}`, { key: null })).toMatchObject({
        status: 404,
      })
    }
  })

  test('has a history of 30 payments with two cards', async () => {
    const { user } = await gigs.customer('payment-history')
    const payments = await gigs.get(`/payments?user=${user}&limit=100`)
    expect(ids(payments)).toHaveLength(30)
    const items: unknown = at(payments, 'items')
    const cards = Array.isArray(items) ? items.map(({ method }) => method.last4) : []
    expect([...new Set(cards)]).toEqual(['4444', '4242'])
  })

  test('returns the reason of a failed payment', async () => {
    const { payment } = await gigs.customer('payment-failed')
    expect((await gigs.get(`/payments/${payment}`)).body).toMatchObject({
      status: 'failed',
      failureCode: 'paymentCardDeclined',
      failedAttempts: 1,
      method: { last4: '0002' },
    })
  })
})
