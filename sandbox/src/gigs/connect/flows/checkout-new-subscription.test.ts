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
  test('takes the payment and creates the subscription', async () => {
    const { gigs, user, submit, page, callback } = await startCheckout()
    expect(page.url).toMatch(/\/payment$/)
    const paid = await submit('payment', card)
    expect(paid).toMatchObject({ status: 200, url: expect.stringMatching(/\/done$/) })
    const [subscription, ...rest] = gigs.store.where('subscriptions', 'user', user.id)
    expect(rest).toEqual([])
    expect(subscription?.status).toBe('active')
    expect(gigs.store.where('payments', 'user', user.id)).toMatchObject([
      { status: 'succeeded', references: [{ object: 'subscription', id: subscription?.id }] },
    ])
    expect((await submit('done', {})).url).toBe(callback('success'))
  })

  test('buys once, even if the form is sent several times', async () => {
    const { gigs, user, submit, browser, page } = await startCheckout()
    const sent = await Promise.all([
      submit('payment', card),
      submit('payment', card),
      submit('payment', card),
    ])
    for (const { url } of sent) expect(url).toMatch(/\/done$/)
    expect((await browser.open(page.url)).url).toMatch(/\/done$/)
    expect((await submit('payment', card)).url).toMatch(/\/done$/)
    await submit('done', {})
    await submit('payment', card)
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
    expect(gigs.store.where('payments', 'user', user.id)).toHaveLength(1)
  })

  test('ends as success only after the purchase', async () => {
    const { submit, callback } = await startCheckout()
    expect((await submit('done', {})).url).toMatch(/\/payment$/)
    expect((await submit('leave', { status: 'success' })).url).toBe(callback('user_aborted'))
  })

  test('buys the add-ons and shows the voucher code', async () => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs)
    const addon = newAddon(connect.gigs, plan)
    const params = { plan: plan.id, addons: [addon.id], voucherCode: 'SPRING' }
    const { gigs, user, submit, page } = await startCheckout({ connect, params })
    expect(page.text).toContain('Two more')
    expect(page.text).toContain('SPRING')
    expect(page.text).toContain('Pay $22.00')
    await submit('payment', card)
    expect(gigs.store.where('subscriptionAddons', 'user', user.id)).toMatchObject([
      { addon: addon.id, status: 'active' },
    ])
    expect(gigs.store.where('payments', 'user', user.id)[0]?.amount.amount).toBe(2200)
  })

  test.each<[string, Partial<Plan>]>([
    ['archived', { status: 'archived' }],
    ['a draft', { status: 'draft' }],
  ])('is unavailable for a plan that is %s', async (_, plan) => {
    const { gigs, user, submit, page } = await startCheckout({ plan })
    expect(page.text).toContain('not available')
    expect((await submit('payment', card)).url).toMatch(/\/unavailable$/)
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
  })

  test('asks for no card if the total is zero', async () => {
    const { gigs, user, submit, page } = await startCheckout({
      plan: { price: { amount: 0, currency: 'USD' } },
    })
    expect(page.text).not.toContain('Card number')
    expect((await submit('payment', {})).url).toMatch(/\/done$/)
    await submit('payment', {})
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })

  test('ignores a form field that claims a purchase', async () => {
    const connect = newConnect()
    const otherSubscription = subscribe(connect.gigs, newUser(connect.gigs), newPlan(connect.gigs))
    const plan = { simTypes: ['eSIM', 'pSIM'] } satisfies Partial<Plan>
    const { gigs, user, submit } = await startCheckout({ connect, plan })
    const sent = await submit('sim', { sim: 'auto', bought: otherSubscription.id })
    expect(sent.url).toMatch(/\/payment$/)
    await submit('payment', card)
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })
})

describe('the card', () => {
  test.each([
    ['declined', '4000000000000002', 'The card was declined.', 'paymentCardDeclined'],
    ['out of funds', '4000000000009995', 'insufficient funds', 'paymentCardInsufficientFunds'],
  ])('that is %s saves only a failed payment', async (_, number, message, code) => {
    const { gigs, user, submit, browser, page } = await startCheckout({
      plan: { requirements: all, simTypes: ['eSIM', 'pSIM'] },
    })
    await submit('sim', { sim: 'own', iccid: '8942 4242 4200 0000 0000' })
    await submit('details', details)
    const paid = await submit('payment', { ...card, number })
    expect(paid.status).toBe(402)
    expect(paid.text).toContain(message)
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
    expect((await submit('payment', card)).url).toMatch(/\/done$/)
    expect(store.list('subscriptions')).toHaveLength(1)
  })

  test.each([
    [{ number: '' }, 'Enter the card number.'],
    [{ expiry: '' }, 'Enter the expiry date.'],
    [{ cvc: '' }, 'Enter the security code.'],
    [{ number: '4242424242424241' }, 'not valid'],
    [{ expiry: '01/20' }, 'expired'],
    [{ cvc: '12' }, 'security code'],
  ])('with %j is rejected without a payment', async (invalid, message) => {
    const { gigs, submit } = await startCheckout()
    const sent = await submit('payment', { ...card, ...invalid })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(message) })
    expect(sent.text).toMatch(/aria-invalid="true"/)
    expect(gigs.store.list('payments')).toEqual([])
  })

  test('that requires confirmation buys once it is confirmed', async () => {
    const { gigs, submit } = await startCheckout()
    const nextPage = await submit('payment', { ...card, number: '4000002500003155' })
    expect(nextPage.url).toMatch(/\/confirm$/)
    expect(gigs.store.list('subscriptions')).toEqual([])
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'requiresConfirmation' }])
    const both = await Promise.all([submit('confirm', {}), submit('confirm', {})])
    for (const { url } of both) expect(url).toMatch(/\/done$/)
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded' }])
  })

  test('that was never confirmed buys nothing after another card has paid', async () => {
    const { gigs, submit } = await startCheckout()
    await submit('payment', { ...card, number: '4000002500003155' })
    expect((await submit('payment', card)).url).toMatch(/\/done$/)
    expect(gigs.store.list('payments')).toMatchObject([
      { status: 'failed', order: null },
      { status: 'succeeded' },
    ])
    await submit('confirm', {})
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  test('can be a saved card of the user', async () => {
    const connect = newConnect()
    const { gigs } = connect
    const stored = addPaymentMethod(gigs, connect.user, card)
    const { submit, page } = await startCheckout({ connect })
    expect(page.text).toContain('Visa ending in 4242')
    expect((await submit('payment', { pay: 'pm_other' })).status).toBe(422)
    expect((await submit('payment', { pay: stored.id })).url).toMatch(/\/done$/)
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded', method: stored.id }])
  })

  test('is filled in only by the link of a test card', async () => {
    const { browser, page } = await startCheckout()
    expect(page.text).not.toContain('value="4242')
    const filled = await browser.open(`${page.url}?card=4242424242424242`)
    expect(filled.text).toContain('value="4242 4242 4242 4242"')
    expect((await browser.open(`${page.url}?card=4000056655665556`)).text).not.toContain(
      '4000 0566',
    )
  })
})

describe('the first step', () => {
  const plans: [string, (user: User) => Partial<Plan>, RegExp][] = [
    ['the payment by default', () => ({}), /\/payment$/],
    ['the SIM if there is a choice', () => ({ simTypes: ['eSIM', 'pSIM'] }), /\/sim$/],
    ['the SIM card for a plan without eSIM', () => ({ simTypes: ['pSIM'] }), /\/sim$/],
    ['the details if they are required', () => ({ requirements: all }), /\/details$/],
  ]
  test.each(plans)('is %s', async (_, plan, url) => {
    const connect = newConnect()
    const { page } = await startCheckout({ connect, plan: plan(connect.user) })
    expect(page.url).toMatch(url)
  })

  test('asks only for required details that are missing', async () => {
    const connect = newConnect()
    const { gigs } = connect
    const user = updateUser(gigs, connect.user, { fullName: 'Grace Hopper' })
    addAddress(gigs, user, { line1: 'A 1', city: 'Bonn', country: 'DE', postalCode: '53111' })
    const { page } = await startCheckout({ connect, plan: { requirements: all } })
    expect(page.text).toContain('name="birthday"')
    expect(page.text).toContain('name="imei"')
    expect(page.text).not.toMatch(/name="(fullName|line1)"/)
  })

  test('skips what the session already specifies', async () => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs, {
      simTypes: ['eSIM', 'pSIM'],
      requirements: { ...nothingRequired, device: 'present' },
    })
    const params = { plan: plan.id, sim: 'sim_test_esim', imei: '490154203237518' }
    const { gigs, submit, page } = await startCheckout({ connect, params })
    expect(page.url).toMatch(/\/payment$/)
    await submit('payment', card)
    expect(gigs.store.list('devices')).toMatchObject([{ imei: params.imei, user: connect.user.id }])
    expect(gigs.store.list('sims')).toMatchObject([{ type: 'eSIM' }])
  })

  test('saves the details with the purchase', async () => {
    const { gigs, user, submit } = await startCheckout({
      plan: { requirements: all, simTypes: ['eSIM', 'pSIM'] },
    })
    expect(
      (await submit('sim', { sim: 'own', iccid: 'ICCID: 8942\u{A0}4242–4200‑0000\u{200B}000' }))
        .url,
    ).toMatch(/\/details$/)
    expect((await submit('details', details)).url).toMatch(/\/payment$/)
    expect(gigs.store.get('users', user.id)).toEqual(user)
    await submit('payment', card)
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
  ])('rejects %j and keeps the other values', async (invalid, field) => {
    const { submit } = await startCheckout({ plan: { requirements: all } })
    const sent = await submit('details', { ...details, ...invalid })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect(sent.text).toContain(`aria-describedby="${describedBy(sent.text, field)}"`)
    if (field !== 'line1') expect(sent.text).toContain('value="1 Navy Way"')
    expect((await submit('payment', card)).url).toMatch(/\/details$/)
  })

  test.each([
    ['', 'Enter the number'],
    ['1234', '19 or 20 digits'],
    ['8942424242000000001', 'already in use'],
  ])('rejects the SIM card number %j', async (iccid, message) => {
    const connect = newConnect()
    const plan = newPlan(connect.gigs, { simTypes: ['pSIM'] })
    const first = await startCheckout({ connect, params: { plan: plan.id } })
    await first.submit('sim', { iccid: '8942424242000000001' })
    expect((await first.submit('payment', card)).url).toMatch(/\/done$/)
    const { submit } = await startCheckout({ connect, params: { plan: plan.id } })
    const sent = await submit('sim', { iccid })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(message) })
    expect(connect.gigs.store.list('sims')).toHaveLength(1)
  })
})

function describedBy(text: string, field: string) {
  const ids = [`hint-${field}`, `wrong-${field}`].filter((id) => text.includes(`id="${id}"`))
  return ids.join(' ')
}
