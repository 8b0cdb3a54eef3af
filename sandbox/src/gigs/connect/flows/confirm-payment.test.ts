import { describe, expect, test } from 'vitest'
import { placeOrder } from '../../domain/orders'
import { plainOrder } from '../checkout/new-order'
import { card } from '../../../testing/checkout'
import { newConnect, newPlan, startFlow } from '../../../testing/connect'

describe('confirmPayment', () => {
  test('shows the amount and confirms once', async () => {
    const { gigs, page, submit, callback } = await atConfirmation()
    expect(page.text).toContain('$15.00')
    const both = await Promise.all([submit('confirm', {}), submit('confirm', {})])
    expect(both.map(({ url }) => url)).toEqual([callback('success'), callback('success')])
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded' }])
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('has no button for a payment that needs no confirmation', async () => {
    const { gigs, page, browser, submit } = await atConfirmation()
    const [payment] = gigs.store.list('payments')
    if (payment) gigs.store.put('payments', { ...payment, status: 'failed' })
    expect((await browser.open(page.url)).text).not.toContain('Confirm payment</button>')
    expect((await submit('confirm', {})).status).toBe(200)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'failed' }])
  })
})

async function atConfirmation() {
  const connect = newConnect()
  const { gigs, user } = connect
  const order = plainOrder({ plan: newPlan(gigs).id })
  const payWith = { card: { ...card, number: '4000002500003155' } }
  const { payment } = gigs.change(() => placeOrder(gigs, user, order, payWith))
  const intent = {
    type: 'confirmPayment',
    confirmPayment: { payment: payment?.id ?? '' },
  } as const
  return { gigs, ...(await startFlow(connect, intent)) }
}
