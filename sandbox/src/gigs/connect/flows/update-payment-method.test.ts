import { describe, expect, test } from 'vitest'
import { addPaymentMethod } from '../../domain/payments'
import { card } from '../../../testing/checkout'
import { newConnect, startFlow } from '../../../testing/connect'

describe('updatePaymentMethod', () => {
  test('adds the card and leads home', async () => {
    const connect = newConnect()
    addPaymentMethod(connect.gigs, connect.user, { ...card, number: '5555555555554444' })
    const { page, at, home } = await startFlow(connect, { type: 'updatePaymentMethod' })
    expect(page.text).toContain('Mastercard ending in 4444')
    expect((await at('card', card)).url).toBe(home('success'))
    const own = connect.gigs.store.where('paymentMethods', 'user', connect.user.id)
    expect(own.map(({ last4 }) => last4)).toEqual(['4444', '4242'])
  })

  test.each([
    [{ number: '4000000000000002' }, 'declined'],
    [{ number: '' }, 'Enter the card number.'],
    [{ expiry: '01/20' }, 'expired'],
  ])('refuses %j and keeps the old card', async (wrong, says) => {
    const connect = newConnect()
    const { at } = await startFlow(connect, { type: 'updatePaymentMethod' })
    const sent = await at('card', { ...card, ...wrong })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(says) })
    expect(sent.text).not.toContain(`value="${card.cvc}"`)
    expect(connect.gigs.store.list('paymentMethods')).toEqual([])
  })
})
