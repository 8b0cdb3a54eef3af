import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { cancelPorting } from '../../domain/porting-progress'
import { updateUser } from '../../domain/users'
import { advanceClock } from '../../clock'
import { RECIPIENT_PROVIDER, serviceProviders } from '../../seed/service-providers'
import type { Plan } from '../../model/state'
import { newConnect, newPlan, nothingRequired } from '../../../testing/connect'
import { card, startCheckout } from '../../../testing/checkout'

const withCalls: Partial<Plan> = {
  simTypes: ['eSIM', 'pSIM'],
  allowances: { dataBytes: 5e9, voiceSeconds: null, smsMessages: null },
}
const keep = {
  sim: 'auto',
  whichNumber: 'keep',
  phoneNumber: 'tel:+1\u{A0}(959) 555‑0100\u{200B}',
  donorProvider: 'svp_0northstar',
}
const details = {
  accountNumber: '482910',
  accountPin: '7391',
  firstName: 'Grace',
  lastName: 'Hopper',
  country: 'US',
  line1: '1 Navy Way',
  line2: '',
  postalCode: '10001',
  city: 'New York',
  state: 'NY',
}

async function start(plan: Partial<Plan> = {}) {
  const connect = newConnect()
  for (const provider of serviceProviders) connect.gigs.store.put('serviceProviders', provider)
  const flow = await startCheckout({ connect, plan: { ...withCalls, ...plan } })
  const { gigs } = connect
  const now = () => ({
    porting: gigs.store.list('portings')[0],
    subscription: gigs.store.list('subscriptions')[0],
  })
  const advance = (seconds: number) => {
    gigs.change(() => advanceClock(gigs.store, seconds))
    gigs.change(() => null)
  }
  return { ...flow, connect, now, advance }
}

describe('keeping a number', () => {
  test('is off by default', async () => {
    const { submit, page, now } = await start()
    expect(page.url).toMatch(/\/sim$/)
    expect(page.text).toMatch(/value="fresh"[^>]*checked/)
    expect((await submit('sim', { ...keep, whichNumber: 'fresh' })).url).toMatch(/\/payment$/)
    await submit('payment', card)
    expect(now().porting).toBeUndefined()
    expect(now().subscription).toMatchObject({ status: 'active', lastPorting: null })
  })

  test('starts the plan after the transfer', async () => {
    const { submit, now, advance, browser, gigs } = await start()
    expect((await submit('sim', keep)).url).toMatch(/\/donor$/)
    expect((await submit('donor', details)).url).toMatch(/\/payment$/)
    expect(gigs.store.list('portings')).toEqual([])
    const done = await submit('payment', card)
    expect(done.text).toContain('We’ve asked your current provider to transfer +19595550100')
    const { porting, subscription } = now()
    expect(porting).toMatchObject({
      status: 'pending',
      phoneNumber: '+19595550100',
      provider: 'test',
      donorProvider: 'svp_0northstar',
      accountNumber: '482910',
      accountPin: '7391',
      firstName: 'Grace',
      address: { line1: '1 Navy Way', line2: null, state: 'NY' },
      subscription: subscription?.id,
    })
    expect(subscription).toMatchObject({ status: 'pending', lastPorting: porting?.id })
    advance(60)
    expect(now().subscription).toMatchObject({ status: 'active', phoneNumber: '+19595550100' })
    expect((await browser.open(done.url)).text).toContain('Your plan is active')
    const types = gigs.store.list('events').map(({ event }) => event.type.slice('com.gigs.'.length))
    expect(types.filter((type) => /^(porting|payment|subscription)\./.test(type))).toEqual([
      'payment.created',
      'payment.succeeded',
      'subscription.created',
      'porting.created',
      'porting.requested',
      'porting.updated',
      'subscription.activated',
      'subscription.updated',
      'porting.completed',
      'porting.updated',
    ])
  })

  test('gives the plan a new number if the porting is canceled', async () => {
    const { submit, now, gigs } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    await submit('payment', card)
    const { porting } = now()
    gigs.change(() => porting && cancelPorting(gigs, porting))
    expect(now().subscription).toMatchObject({
      status: 'active',
      phoneNumber: expect.stringMatching(/^\+1959/),
    })
    expect(now().subscription?.phoneNumber).not.toBe('+19595550100')
  })

  test.each([
    ['(959) 555-0100'],
    ['959.555.0100'],
    ['1 959 555 0100'],
    ['001 959 555 0100'],
    ['+1–959–555–0100'],
  ])('accepts the number format %s', async (phoneNumber) => {
    const { submit, now } = await start()
    await submit('sim', { ...keep, phoneNumber })
    await submit('donor', details)
    await submit('payment', card)
    expect(now().porting?.phoneNumber).toBe('+19595550100')
  })

  test('asks for the approval of the provider if it is required', async () => {
    const { submit, now } = await start()
    const nextPage = await submit('sim', { ...keep, phoneNumber: '+19595550104' })
    expect(nextPage.text).toContain('name="donorProviderApproval"')
    expect((await submit('donor', details)).status).toBe(422)
    await submit('donor', { ...details, donorProviderApproval: 'yes' })
    await submit('payment', card)
    expect(now().porting).toMatchObject({ status: 'pending', donorProviderApproval: true })
  })

  test('can be changed back to a new number', async () => {
    const { submit, now } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    expect((await submit('sim', { ...keep, whichNumber: 'fresh' })).url).toMatch(/\/payment$/)
    await submit('payment', card)
    expect(now()).toMatchObject({ porting: undefined, subscription: { status: 'active' } })
  })
})

describe('the number', () => {
  test.each([
    [{ phoneNumber: '+19595550101' }, 'phoneNumber', 'cannot be moved'],
    [{ phoneNumber: '' }, 'phoneNumber', 'Enter your number'],
    [{ phoneNumber: '555-0100' }, 'phoneNumber', 'Enter your number'],
    [{ donorProvider: '' }, 'donorProvider', 'Choose your current provider'],
    [{ donorProvider: 'svp_none' }, 'donorProvider', 'Choose your current provider'],
    [{ donorProvider: RECIPIENT_PROVIDER }, 'donorProvider', 'Choose your current provider'],
    [{ whichNumber: 'both' }, 'whichNumber', 'Choose a new number or your own'],
  ])('is rejected with %j', async (invalid, field, message) => {
    const { submit, gigs } = await start()
    const sent = await submit('sim', { ...keep, ...invalid })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(message) })
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect((await submit('payment', card)).url).toMatch(/\/sim$/)
    expect(gigs.store.list('portings')).toEqual([])
  })

  test('is rejected if it is already being moved', async () => {
    const { submit, connect } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    await submit('payment', card)
    const again = await startCheckout({ connect, plan: withCalls })
    const sent = await again.submit('sim', keep)
    expect(sent).toMatchObject({
      status: 422,
      text: expect.stringContaining('already moving this number'),
    })
  })

  test.each([
    [{ accountNumber: ' ' }, 'accountNumber'],
    [{ accountPin: '' }, 'accountPin'],
    [{ lastName: '' }, 'lastName'],
    [{ postalCode: '1' }, 'postalCode'],
  ])('is not moved with the details %j', async (invalid, field) => {
    const { submit } = await start()
    await submit('sim', keep)
    const sent = await submit('donor', { ...details, ...invalid })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect((await submit('payment', card)).url).toMatch(/\/donor$/)
  })

  test('is not asked for if the plan has none', async () => {
    const { page, submit } = await start({
      allowances: { dataBytes: 5e9, voiceSeconds: 0, smsMessages: 0 },
    })
    expect(page.text).not.toContain('whichNumber')
    expect((await submit('sim', keep)).url).toMatch(/\/payment$/)
    expect((await submit('number', keep)).url).toMatch(/\/payment$/)
  })

  test('has its own optional page if there is no SIM step', async () => {
    const { page, submit, browser, now } = await start({ simTypes: ['eSIM'] })
    expect(page.url).toMatch(/\/payment$/)
    expect(page.text).toContain('Keep your current number')
    const numberPage = await browser.open(page.url.replace('payment', 'number'))
    expect(numberPage.text).toMatch(/aria-current="step"[^>]*>Number/)
    expect((await submit('number', keep)).url).toMatch(/\/donor$/)
    expect((await submit('donor', details)).text).toContain('Change your number')
    await submit('payment', card)
    expect(now().porting).toMatchObject({ status: 'pending' })
  })
})

describe('the details for the current provider', () => {
  test('start with the details of the checkout, or of the account', async () => {
    const customerDetails = {
      fullName: 'Ada Lovelace',
      country: 'US',
      line1: '9 Elm Street',
      postalCode: '78701',
      city: 'Austin',
      state: 'TX',
    }
    const requirements = {
      ...nothingRequired,
      'user.fullName': 'present',
      address: 'present',
    } as const
    const checkout = await start({ requirements })
    await checkout.submit('sim', keep)
    const donorPage = await checkout.submit('details', customerDetails)
    for (const prefilled of ['value="Ada"', 'value="Lovelace"', 'value="9 Elm Street"']) {
      expect(donorPage.text).toContain(prefilled)
    }

    const { gigs, connect } = await start()
    addAddress(gigs, connect.user, {
      line1: 'A 1',
      city: 'Bonn',
      country: 'DE',
      postalCode: '53111',
    })
    updateUser(gigs, connect.user, { fullName: 'Grace Hopper' })
    const { submit } = await startCheckout({
      connect,
      params: { plan: newPlan(gigs, withCalls).id },
    })
    const donorForm = await submit('sim', keep)
    for (const prefilled of ['value="Grace"', 'value="Hopper"', 'value="A 1"']) {
      expect(donorForm.text).toContain(prefilled)
    }
  })

  test('are shown again when the customer goes back, except the PIN', async () => {
    const { submit, browser, page, user, gigs } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    const again = await browser.open(page.url.replace('sim', 'donor'))
    expect(again.text).toContain('value="482910"')
    expect(again.text).not.toContain('7391')
    expect(gigs.store.get('users', user.id)).toEqual(user)
  })

  test('are rolled back with a declined card, and the next payment moves the number', async () => {
    const { submit, now, gigs } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    const number = '4000000000000002'
    expect((await submit('payment', { ...card, number })).status).toBe(402)
    expect(now()).toEqual({ porting: undefined, subscription: undefined })
    await submit('payment', card)
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'pending' }])
  })

  test('are used once if the customer pays with another card instead of confirming', async () => {
    const { submit, gigs } = await start()
    await submit('sim', keep)
    await submit('donor', details)
    await submit('payment', { ...card, number: '4000002500003155' })
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'draft' }])
    expect((await submit('payment', card)).url).toMatch(/\/done$/)
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'pending' }])
  })
})
