import { describe, expect, test } from 'vitest'
import { createVoucher, retireVoucher } from '../../domain/vouchers'
import type { Plan, Voucher } from '../../model/state'
import { newAddon, newConnect, newPlan } from '../../../testing/connect'
import { card, startCheckout } from '../../../testing/checkout'

const base = {
  name: 'Spring offer',
  code: 'SPRING',
  priceDiscount: null,
  priceDiscountPercentage: 20,
  recurrence: { type: 'once', durationInMonths: null },
} as const

async function start(properties: Partial<Voucher> = {}, plan: Partial<Plan> = {}, code = 'SPRING') {
  const connect = newConnect()
  const { gigs } = connect
  const created = createVoucher(gigs, { ...base, ...properties })
  const voucher = gigs.store.put('vouchers', { ...created, ...properties })
  const bought = newPlan(gigs, plan)
  const params = { plan: bought.id, voucherCode: code }
  const flow = await startCheckout({ connect, params })
  const now = () => gigs.store.get('vouchers', voucher.id)
  const paid = () => gigs.store.list('payments').map(({ amount }) => amount.amount)
  return { ...flow, connect, plan: bought, voucher, now, paid }
}

describe('a voucher code', () => {
  test('reduces the price and counts as redeemed', async () => {
    const { page, submit, gigs, now, paid, voucher } = await start()
    expect(page.text).toContain('Voucher SPRING')
    expect(page.text).toContain('20% off the first period')
    expect(page.text).toContain('−$3.00')
    expect(page.text).toContain('Pay $12.00')
    expect(page.text).toContain('Then $15.00 every month')
    await submit('payment', card)
    expect(paid()).toEqual([1200])
    expect(now()?.redemptions).toBe(1)
    expect(gigs.store.list('subscriptions')).toMatchObject([{ discount: { voucher: voucher.id } }])
  })

  test.each<[string, Partial<Voucher>, number, string]>([
    ['a percentage', { priceDiscountPercentage: 33 }, 1005, '33% off'],
    ['rounded in favor of the customer', { priceDiscountPercentage: 33.35 }, 999, '33.35% off'],
    ['an amount', { ...amountOff(400), recurrence: base.recurrence }, 1100, '$4.00 off the first'],
    [
      'for some months',
      { ...amountOff(400), ...repeating(6) },
      1100,
      '$4.00 off for 6 months, then',
    ],
    ['forever', { recurrence: { type: 'forever', durationInMonths: null } }, 1200, 'Then $12.00'],
  ])('is %s', async (_, given, amount, message) => {
    const { page, submit, paid } = await start(given)
    expect(page.text).toContain(message)
    await submit('payment', card)
    expect(paid()).toEqual([amount])
  })

  test('worth more than the plan makes it free', async () => {
    const { page, submit, gigs, paid } = await start(amountOff(9900))
    expect(page.text).toContain('−$15.00')
    expect(page.text).not.toContain('Card number')
    expect((await submit('payment', {})).url).toMatch(/\/done$/)
    expect(paid()).toEqual([])
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('applies to the plan only, not to add-ons', async () => {
    const { connect, plan } = await start()
    const addon = newAddon(connect.gigs, plan)
    const params = { plan: plan.id, addons: [addon.id], voucherCode: ' spring ' }
    const { page } = await startCheckout({ connect, params })
    expect(page.text).toContain('Pay $19.00')
  })

  test.each<[string, Partial<Voucher>, string, string]>([
    ['unknown', {}, 'WINTER', 'We don’t know this code.'],
    ['expired', { codeExpiresAt: '2026-01-01T00:00:00.000Z' }, 'SPRING', 'has expired'],
    ['retired', { status: 'retired' }, 'SPRING', 'can no longer be used'],
    ['of another currency', amountOff(400, 'EUR'), 'SPRING', 'or not for this plan'],
  ])('that is %s shows an error and does not change the price', async (_, given, code, message) => {
    const { page, submit, gigs, now, paid } = await start(given, {}, code)
    expect(page.text).toContain(message)
    expect(page.text).toContain('Pay $15.00')
    await submit('payment', card)
    expect(paid()).toEqual([1500])
    expect(now()?.redemptions).toBe(0)
    expect(gigs.store.list('subscriptions')).toMatchObject([{ discount: null }])
  })

  test('is redeemed by a successful payment only', async () => {
    const { submit, now, paid } = await start()
    await submit('payment', { ...card, number: '4000000000000002' })
    expect(now()?.redemptions).toBe(0)
    await submit('payment', { ...card, number: '4000002500003155' })
    expect(now()?.redemptions).toBe(0)
    await submit('confirm', {})
    expect(now()?.redemptions).toBe(1)
    expect(paid()).toEqual([1200, 1200])
  })

  test('stays valid for an unconfirmed payment after it is retired', async () => {
    const { submit, gigs, now, paid } = await start()
    await submit('payment', { ...card, number: '4000002500003155' })
    gigs.change(() => retireVoucher(gigs, now() ?? fail()))
    expect((await submit('confirm', {})).url).toMatch(/\/done$/)
    expect(paid()).toEqual([1200])
    expect(now()?.redemptions).toBe(1)
  })
})

function amountOff(amount: number, currency = 'USD'): Partial<Voucher> {
  return { priceDiscount: { amount, currency }, priceDiscountPercentage: null }
}

function repeating(durationInMonths: number): Partial<Voucher> {
  return { recurrence: { type: 'repeating', durationInMonths } }
}

function fail(): never {
  throw new Error('The voucher does not exist.')
}
