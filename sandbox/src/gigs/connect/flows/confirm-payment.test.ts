import { describe, expect, test } from 'vitest'
import { placeOrder } from '../../domain/orders'
import { plainOrder } from '../checkout/new-order'
import { card } from '../../../testing/checkout'
import { newConnect, newPlan, startFlow } from '../../../testing/connect'

describe('confirmPayment', () => {
  test('shows the amount, confirms once, and leads home', async () => {
    const { gigs, page, at, home } = await atConfirmation()
    expect(page.text).toContain('$15.00')
    const both = await Promise.all([at('confirm', {}), at('confirm', {})])
    expect(both.map(({ url }) => url)).toEqual([home('success'), home('success')])
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded' }])
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('shows no button for a payment that was confirmed elsewhere', async () => {
    const { gigs, page, browser, at } = await atConfirmation()
    const [payment] = gigs.store.list('payments')
    if (payment) gigs.store.put('payments', { ...payment, status: 'failed' })
    expect((await browser.open(page.url)).text).not.toContain('Confirm payment</button>')
    expect((await at('confirm', {})).status).toBe(200)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'failed' }])
  })
})

async function atConfirmation() {
  const connect = newConnect()
  const { gigs, user } = connect
  const order = plainOrder({ plan: newPlan(gigs).id })
  const asking = { card: { ...card, number: '4000002500003155' } }
  const { payment } = gigs.change(() => placeOrder(gigs, user, order, asking))
  const intent = {
    type: 'confirmPayment',
    confirmPayment: { payment: payment?.id ?? '' },
  } as const
  return { gigs, ...(await startFlow(connect, intent)) }
}
