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

async function start(given: Partial<Voucher> = {}, plan: Partial<Plan> = {}, code = 'SPRING') {
  const connect = newConnect()
  const { gigs } = connect
  const made = createVoucher(gigs, { ...base, ...given })
  const voucher = gigs.store.put('vouchers', { ...made, ...given })
  const bought = newPlan(gigs, plan)
  const wish = { plan: bought.id, voucherCode: code }
  const flow = await startCheckout({ connect, wish })
  const now = () => gigs.store.get('vouchers', voucher.id)
  const paid = () => gigs.store.list('payments').map(({ amount }) => amount.amount)
  return { ...flow, connect, plan: bought, voucher, now, paid }
}

describe('a voucher code', () => {
  test('lowers the price that is shown and paid, and is counted', async () => {
    const { page, at, gigs, now, paid, voucher } = await start()
    expect(page.text).toContain('Voucher SPRING')
    expect(page.text).toContain('20% off the first period')
    expect(page.text).toContain('−$3.00')
    expect(page.text).toContain('Pay $12.00')
    expect(page.text).toContain('Then $15.00 every month')
    await at('payment', card)
    expect(paid()).toEqual([1200])
    expect(now()?.redemptions).toBe(1)
    expect(gigs.store.list('subscriptions')).toMatchObject([{ discount: { voucher: voucher.id } }])
  })

  test.each<[string, Partial<Voucher>, number, string]>([
    ['a share', { priceDiscountPercentage: 33 }, 1005, '33% off'],
    ['rounded in favour of the customer', { priceDiscountPercentage: 33.35 }, 999, '33.35% off'],
    ['an amount', { ...amountOff(400), recurrence: base.recurrence }, 1100, '$4.00 off the first'],
    [
      'for some months',
      { ...amountOff(400), ...repeating(6) },
      1100,
      '$4.00 off for 6 months, then',
    ],
    ['for ever', { recurrence: { type: 'forever', durationInMonths: null } }, 1200, 'Then $12.00'],
  ])('is %s', async (_, given, amount, says) => {
    const { page, at, paid } = await start(given)
    expect(page.text).toContain(says)
    await at('payment', card)
    expect(paid()).toEqual([amount])
  })

  test('worth more than the plan asks for no card, and gives nothing back', async () => {
    const { page, at, gigs, paid } = await start(amountOff(9900))
    expect(page.text).toContain('−$15.00')
    expect(page.text).not.toContain('Card number')
    expect((await at('payment', {})).url).toMatch(/\/done$/)
    expect(paid()).toEqual([])
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('changes the price of the plan alone, not of add-ons', async () => {
    const { connect, plan } = await start()
    const addon = newAddon(connect.gigs, plan)
    const wish = { plan: plan.id, addons: [addon.id], voucherCode: ' spring ' }
    const { page } = await startCheckout({ connect, wish })
    expect(page.text).toContain('Pay $19.00')
  })

  test.each<[string, Partial<Voucher>, string, string]>([
    ['unknown', {}, 'WINTER', 'We do not know this code.'],
    ['expired', { codeExpiresAt: '2026-01-01T00:00:00.000Z' }, 'SPRING', 'has expired'],
    ['retired', { status: 'retired' }, 'SPRING', 'cannot be used any more'],
    ['of another currency', amountOff(400, 'EUR'), 'SPRING', 'or not for this plan'],
  ])('that is %s says so and changes no price', async (_, given, code, says) => {
    const { page, at, gigs, now, paid } = await start(given, {}, code)
    expect(page.text).toContain(says)
    expect(page.text).toContain('Pay $15.00')
    await at('payment', card)
    expect(paid()).toEqual([1500])
    expect(now()?.redemptions).toBe(0)
    expect(gigs.store.list('subscriptions')).toMatchObject([{ discount: null }])
  })

  test('is used up by what was paid, not by what was tried', async () => {
    const { at, now, paid } = await start()
    await at('payment', { ...card, number: '4000000000000002' })
    expect(now()?.redemptions).toBe(0)
    await at('payment', { ...card, number: '4000002500003155' })
    expect(now()?.redemptions).toBe(0)
    await at('confirm', {})
    expect(now()?.redemptions).toBe(1)
    expect(paid()).toEqual([1200, 1200])
  })

  test('that is retired while the bank asks still holds, at the price that was told', async () => {
    const { at, gigs, now, paid } = await start()
    await at('payment', { ...card, number: '4000002500003155' })
    gigs.change(() => retireVoucher(gigs, now() ?? fail()))
    expect((await at('confirm', {})).url).toMatch(/\/done$/)
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
  throw new Error('the voucher is gone')
}
