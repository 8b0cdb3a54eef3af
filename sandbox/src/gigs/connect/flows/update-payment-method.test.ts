import { describe, expect, test } from 'vitest'
import { addPaymentMethod } from '../../domain/payments'
import { card } from '../../../testing/checkout'
import { newConnect, startFlow } from '../../../testing/connect'

describe('updatePaymentMethod', () => {
  test('adds the card', async () => {
    const connect = newConnect()
    addPaymentMethod(connect.gigs, connect.user, { ...card, number: '5555555555554444' })
    const { page, submit, callback } = await startFlow(connect, { type: 'updatePaymentMethod' })
    expect(page.text).toContain('Mastercard ending in 4444')
    expect((await submit('card', card)).url).toBe(callback('success'))
    const methods = connect.gigs.store.where('paymentMethods', 'user', connect.user.id)
    expect(methods.map(({ last4 }) => last4)).toEqual(['4444', '4242'])
  })

  test.each([
    [{ number: '4000000000000002' }, 'declined'],
    [{ number: '' }, 'Enter the card number.'],
    [{ expiry: '01/20' }, 'expired'],
  ])('rejects %j', async (invalid, message) => {
    const connect = newConnect()
    const { submit } = await startFlow(connect, { type: 'updatePaymentMethod' })
    const sent = await submit('card', { ...card, ...invalid })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(message) })
    expect(sent.text).not.toContain(`value="${card.cvc}"`)
    expect(connect.gigs.store.list('paymentMethods')).toEqual([])
  })
})
