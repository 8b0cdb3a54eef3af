import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { addPaymentMethod } from '../../domain/payments'
import { updateUser } from '../../domain/users'
import type { Plan, User } from '../../model/state'
import {
  newAddon,
  newConnect,
  newPlan,
  newUser,
  nothingRequired,
  subscribe,
} from '../../../testing/connect'
import { card, startCheckout } from '../../../testing/checkout'

const all: Plan['requirements'] = {
  address: 'present',
  'user.birthday': 'verified',
  'user.fullName': 'present',
  device: 'present',
}

const details = {
  fullName: ' Grace Hopper ',
  birthday: '1986-12-09',
  country: 'US',
  line1: '1 Navy Way',
  line2: '',
  postalCode: '10001',
  city: 'New York',
  state: 'ny',
  imei: 'IMEI: 49–015420‑３２３７５１\u{A0}8 / 01',
}

describe('buying a plan', () => {
  test('takes the payment, makes the subscription, and leads home with Continue', async () => {
    const { gigs, user, at, page, home } = await startCheckout()
    expect(page.url).toMatch(/\/payment$/)
    const paid = await at('payment', card)
    expect(paid).toMatchObject({ status: 200, url: expect.stringMatching(/\/done$/) })
    const [subscription, ...others] = gigs.store.where('subscriptions', 'user', user.id)
    expect(others).toEqual([])
    expect(subscription?.status).toBe('active')
    expect(gigs.store.where('payments', 'user', user.id)).toMatchObject([
      { status: 'succeeded', references: [{ object: 'subscription', id: subscription?.id }] },
    ])
    expect((await at('done', {})).url).toBe(home('success'))
  })

  test('buys once, however often the form is sent, and never again after going back', async () => {
    const { gigs, user, at, browser, page } = await startCheckout()
    const sent = await Promise.all([at('payment', card), at('payment', card), at('payment', card)])
    for (const { url } of sent) expect(url).toMatch(/\/done$/)
    expect((await browser.open(page.url)).url).toMatch(/\/done$/)
    expect((await at('payment', card)).url).toMatch(/\/done$/)
    await at('done', {})
    await at('payment', card)
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
    expect(gigs.store.where('payments', 'user', user.id)).toHaveLength(1)
  })

  test('says success only after the purchase', async () => {
    const { at, home } = await startCheckout()
    expect((await at('done', {})).url).toMatch(/\/payment$/)
    expect((await at('leave', { status: 'success' })).url).toBe(home('user_aborted'))
  })

  test('adds the add-ons to order and subscription, and shows the voucher code', async () => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs)
    const addon = newAddon(connect.gigs, plan)
    const wish = { plan: plan.id, addons: [addon.id], voucherCode: 'SPRING' }
    const { gigs, user, at, page } = await startCheckout({ connect, wish })
    expect(page.text).toContain('Two more')
    expect(page.text).toContain('SPRING')
    expect(page.text).toContain('Pay $22.00')
    await at('payment', card)
    expect(gigs.store.where('subscriptionAddons', 'user', user.id)).toMatchObject([
      { addon: addon.id, status: 'active' },
    ])
    expect(gigs.store.where('payments', 'user', user.id)[0]?.amount.amount).toBe(2200)
  })

  test.each<[string, Partial<Plan>]>([
    ['archived', { status: 'archived' }],
    ['a draft', { status: 'draft' }],
  ])('cannot be done with a plan that is %s', async (_, given) => {
    const { gigs, user, at, page } = await startCheckout({ plan: given })
    expect(page.text).toContain('not available')
    expect((await at('payment', card)).url).toMatch(/\/unavailable$/)
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
  })

  test('asks for no card when nothing is to be paid', async () => {
    const { gigs, user, at, page } = await startCheckout({
      plan: { price: { amount: 0, currency: 'USD' } },
    })
    expect(page.text).not.toContain('Card number')
    expect((await at('payment', {})).url).toMatch(/\/done$/)
    await at('payment', {})
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })

  test('does not take the word of a form for what was bought', async () => {
    const connect = newConnect()
    const foreign = subscribe(connect.gigs, newUser(connect.gigs), newPlan(connect.gigs))
    const plan = { simTypes: ['eSIM', 'pSIM'] } satisfies Partial<Plan>
    const { gigs, user, at } = await startCheckout({ connect, plan })
    const sent = await at('sim', { sim: 'auto', bought: foreign.id })
    expect(sent.url).toMatch(/\/payment$/)
    await at('payment', card)
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })
})

describe('the card', () => {
  test.each([
    ['declined', '4000000000000002', 'The card was declined.', 'paymentCardDeclined'],
    ['empty', '4000000000009995', 'insufficient funds', 'paymentCardInsufficientFunds'],
  ])('that is %s changes nothing but for a failed payment', async (_, number, says, code) => {
    const { gigs, user, at, browser, page } = await startCheckout({
      plan: { requirements: all, simTypes: ['eSIM', 'pSIM'] },
    })
    await at('sim', { sim: 'own', iccid: '8942 4242 4200 0000 0000' })
    await at('details', details)
    const paid = await at('payment', { ...card, number })
    expect(paid.status).toBe(402)
    expect(paid.text).toContain(says)
    expect(paid.text).toContain(`value="${number}"`)
    expect(paid.text).toContain(`value="${card.expiry}"`)
    expect(paid.text).not.toContain(`value="${card.cvc}"`)
    const { store } = gigs
    expect(store.get('users', user.id)).toEqual(user)
    for (const kind of [
      'addresses',
      'devices',
      'sims',
      'subscriptions',
      'paymentMethods',
    ] as const) {
      expect(store.list(kind)).toEqual([])
    }
    expect(store.list('payments')).toMatchObject([
      { status: 'failed', failureCode: code, order: null },
    ])
    expect((await browser.open(page.url)).text).toContain('8942 4242 4200 0000 0000')
    expect((await at('payment', card)).url).toMatch(/\/done$/)
    expect(store.list('subscriptions')).toHaveLength(1)
  })

  test.each([
    [{ number: '' }, 'Enter the card number.'],
    [{ expiry: '' }, 'Enter the expiry date.'],
    [{ cvc: '' }, 'Enter the security code.'],
    [{ number: '4242424242424241' }, 'not valid'],
    [{ expiry: '01/20' }, 'expired'],
    [{ cvc: '12' }, 'security code'],
  ])('with %j is asked for again, without a payment', async (wrong, says) => {
    const { gigs, at } = await startCheckout()
    const sent = await at('payment', { ...card, ...wrong })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(says) })
    expect(sent.text).toMatch(/aria-invalid="true"/)
    expect(gigs.store.list('payments')).toEqual([])
  })

  test('that wants a confirmation buys when it is confirmed, once', async () => {
    const { gigs, at } = await startCheckout()
    const asked = await at('payment', { ...card, number: '4000002500003155' })
    expect(asked.url).toMatch(/\/confirm$/)
    expect(gigs.store.list('subscriptions')).toEqual([])
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'requiresConfirmation' }])
    const both = await Promise.all([at('confirm', {}), at('confirm', {})])
    for (const { url } of both) expect(url).toMatch(/\/done$/)
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded' }])
  })

  test('that waits for a confirmation buys nothing more after another card has paid', async () => {
    const { gigs, at } = await startCheckout()
    await at('payment', { ...card, number: '4000002500003155' })
    expect((await at('payment', card)).url).toMatch(/\/done$/)
    expect(gigs.store.list('payments')).toMatchObject([
      { status: 'failed', order: null },
      { status: 'succeeded' },
    ])
    await at('confirm', {})
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('on file can pay, and only the own one', async () => {
    const connect = newConnect()
    const { gigs } = connect
    const stored = addPaymentMethod(gigs, connect.user, card)
    const { at, page } = await startCheckout({ connect })
    expect(page.text).toContain('Visa ending in 4242')
    expect((await at('payment', { pay: 'pm_other' })).status).toBe(422)
    expect((await at('payment', { pay: stored.id })).url).toMatch(/\/done$/)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded', method: stored.id }])
  })

  test('is never filled in by itself, only by its link', async () => {
    const { browser, page } = await startCheckout()
    expect(page.text).not.toContain('value="4242')
    const filled = await browser.open(`${page.url}?card=4242424242424242`)
    expect(filled.text).toContain('value="4242 4242 4242 4242"')
    expect((await browser.open(`${page.url}?card=4000056655665556`)).text).not.toContain(
      '4000 0566',
    )
  })
})

describe('what is asked', () => {
  const given: [string, (user: User) => Partial<Plan>, RegExp][] = [
    ['nothing', () => ({}), /\/payment$/],
    ['a SIM where there is a choice', () => ({ simTypes: ['eSIM', 'pSIM'] }), /\/sim$/],
    ['the card where there is only that', () => ({ simTypes: ['pSIM'] }), /\/sim$/],
    ['details that are required', () => ({ requirements: all }), /\/details$/],
  ]
  test.each(given)('is %s', async (_, plan, url) => {
    const connect = newConnect()
    const { page } = await startCheckout({ connect, plan: plan(connect.user) })
    expect(page.url).toMatch(url)
  })

  test('is exactly what is required and not known', async () => {
    const connect = newConnect()
    const { gigs } = connect
    const user = updateUser(gigs, connect.user, { fullName: 'Grace Hopper' })
    addAddress(gigs, user, { line1: 'A 1', city: 'Bonn', country: 'DE', postalCode: '53111' })
    const { page } = await startCheckout({ connect, plan: { requirements: all } })
    expect(page.text).toContain('name="birthday"')
    expect(page.text).toContain('name="imei"')
    expect(page.text).not.toMatch(/name="(fullName|line1)"/)
  })

  test('is not asked again when the session names it', async () => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs, {
      simTypes: ['eSIM', 'pSIM'],
      requirements: { ...nothingRequired, device: 'present' },
    })
    const wish = { plan: plan.id, sim: 'sim_test_esim', imei: '490154203237518' }
    const { gigs, at, page } = await startCheckout({ connect, wish })
    expect(page.url).toMatch(/\/payment$/)
    await at('payment', card)
    expect(gigs.store.list('devices')).toMatchObject([{ imei: wish.imei, user: connect.user.id }])
    expect(gigs.store.list('sims')).toMatchObject([{ type: 'eSIM' }])
  })

  test('reaches the account together with the purchase', async () => {
    const { gigs, user, at } = await startCheckout({
      plan: { requirements: all, simTypes: ['eSIM', 'pSIM'] },
    })
    expect(
      (await at('sim', { sim: 'own', iccid: 'ICCID: 8942\u{A0}4242–4200‑0000\u{200B}000' })).url,
    ).toMatch(/\/details$/)
    expect((await at('details', details)).url).toMatch(/\/payment$/)
    expect(gigs.store.get('users', user.id)).toEqual(user)
    await at('payment', card)
    expect(gigs.store.get('users', user.id)).toMatchObject({
      fullName: 'Grace Hopper',
      birthday: '1986-12-09',
    })
    const [address] = gigs.store.list('addresses')
    expect(address).toMatchObject({ line1: '1 Navy Way', line2: null, state: 'NY', country: 'US' })
    const [sim] = gigs.store.list('sims')
    expect(sim).toMatchObject({ type: 'pSIM', iccid: '8942424242000000000' })
    expect(gigs.store.list('subscriptions')).toMatchObject([
      { sim: sim?.id, userAddress: address?.id, status: 'active' },
    ])
  })

  test.each([
    [{ fullName: ' ' }, 'fullName'],
    [{ birthday: '' }, 'birthday'],
    [{ birthday: '1986-02-30' }, 'birthday'],
    [{ birthday: '2999-01-01' }, 'birthday'],
    [{ birthday: '0086-01-01' }, 'birthday'],
    [{ country: '' }, 'country'],
    [{ country: 'XX' }, 'country'],
    [{ line1: '' }, 'line1'],
    [{ city: '' }, 'city'],
    [{ postalCode: '' }, 'postalCode'],
    [{ postalCode: '123' }, 'postalCode'],
    [{ state: '' }, 'state'],
    [{ state: 'New York' }, 'state'],
    [{ imei: '490154203237517' }, 'imei'],
    [{ imei: '4901542032375' }, 'imei'],
  ])('is asked again with %j, keeping the rest', async (wrong, field) => {
    const { at } = await startCheckout({ plan: { requirements: all } })
    const sent = await at('details', { ...details, ...wrong })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect(sent.text).toContain(`aria-describedby="${describedBy(sent.text, field)}"`)
    if (field !== 'line1') expect(sent.text).toContain('value="1 Navy Way"')
    expect((await at('payment', card)).url).toMatch(/\/details$/)
  })

  test.each([
    ['', 'Enter the number'],
    ['1234', '19 or 20 digits'],
    ['8942424242000000001', 'already in use'],
  ])('is a SIM card by its number: %j', async (iccid, says) => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs, { simTypes: ['pSIM'] })
    const first = await startCheckout({ connect, wish: { plan: plan.id } })
    await first.at('sim', { iccid: '8942424242000000001' })
    expect((await first.at('payment', card)).url).toMatch(/\/done$/)
    const { at } = await startCheckout({ connect, wish: { plan: plan.id } })
    const sent = await at('sim', { iccid })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(says) })
    expect(connect.gigs.store.list('sims')).toHaveLength(1)
  })
})

function describedBy(text: string, field: string) {
  const ids = [`hint-${field}`, `wrong-${field}`].filter((id) => text.includes(`id="${id}"`))
  return ids.join(' ')
}
