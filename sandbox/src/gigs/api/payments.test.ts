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
