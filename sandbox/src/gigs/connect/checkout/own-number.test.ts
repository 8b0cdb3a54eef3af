import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { cancelPorting } from '../../domain/porting-progress'
import { updateUser } from '../../domain/users'
import { advanceClock } from '../../clock'
import { recipientProvider, serviceProviders } from '../../seed/service-providers'
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
const answers = {
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
  const goOn = (seconds: number) => {
    gigs.change(() => advanceClock(gigs.store, seconds))
    gigs.change(() => null)
  }
  return { ...flow, connect, now, goOn }
}

describe('bringing a number', () => {
  test('is answered with a new one already, on a page that is there anyway', async () => {
    const { at, page, now } = await start()
    expect(page.url).toMatch(/\/sim$/)
    expect(page.text).toMatch(/value="fresh"[^>]*checked/)
    expect((await at('sim', { ...keep, whichNumber: 'fresh' })).url).toMatch(/\/payment$/)
    await at('payment', card)
    expect(now().porting).toBeUndefined()
    expect(now().subscription).toMatchObject({ status: 'active', lastPorting: null })
  })

  test('lets the plan wait until the number is here', async () => {
    const { at, now, goOn, browser, gigs } = await start()
    expect((await at('sim', keep)).url).toMatch(/\/donor$/)
    expect((await at('donor', answers)).url).toMatch(/\/payment$/)
    expect(gigs.store.list('portings')).toEqual([])
    const done = await at('payment', card)
    expect(done.text).toContain('We now ask your current provider for +19595550100')
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
    goOn(60)
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

  test('that is called off leaves the plan with a new number', async () => {
    const { at, now, gigs } = await start()
    await at('sim', keep)
    await at('donor', answers)
    await at('payment', card)
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
  ])('takes the number as people write it: %s', async (phoneNumber) => {
    const { at, now } = await start()
    await at('sim', { ...keep, phoneNumber })
    await at('donor', answers)
    await at('payment', card)
    expect(now().porting?.phoneNumber).toBe('+19595550100')
  })

  test('asks for the approval of the provider where that is needed', async () => {
    const { at, now } = await start()
    const asked = await at('sim', { ...keep, phoneNumber: '+19595550104' })
    expect(asked.text).toContain('name="donorProviderApproval"')
    expect((await at('donor', answers)).status).toBe(422)
    await at('donor', { ...answers, donorProviderApproval: 'yes' })
    await at('payment', card)
    expect(now().porting).toMatchObject({ status: 'pending', donorProviderApproval: true })
  })

  test('can be given up again on the way', async () => {
    const { at, now } = await start()
    await at('sim', keep)
    await at('donor', answers)
    expect((await at('sim', { ...keep, whichNumber: 'fresh' })).url).toMatch(/\/payment$/)
    await at('payment', card)
    expect(now()).toMatchObject({ porting: undefined, subscription: { status: 'active' } })
  })
})

describe('a number', () => {
  test.each([
    [{ phoneNumber: '+19595550101' }, 'phoneNumber', 'cannot be moved'],
    [{ phoneNumber: '' }, 'phoneNumber', 'Enter your number'],
    [{ phoneNumber: '555-0100' }, 'phoneNumber', 'Enter your number'],
    [{ donorProvider: '' }, 'donorProvider', 'Choose your current provider'],
    [{ donorProvider: 'svp_none' }, 'donorProvider', 'Choose your current provider'],
    [{ donorProvider: recipientProvider }, 'donorProvider', 'Choose your current provider'],
    [{ whichNumber: 'both' }, 'whichNumber', 'Choose a new number or your own'],
  ])('is asked for again with %j', async (wrong, field, says) => {
    const { at, gigs } = await start()
    const sent = await at('sim', { ...keep, ...wrong })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(says) })
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect((await at('payment', card)).url).toMatch(/\/sim$/)
    expect(gigs.store.list('portings')).toEqual([])
  })

  test('that is being moved already is not moved twice', async () => {
    const { at, connect } = await start()
    await at('sim', keep)
    await at('donor', answers)
    await at('payment', card)
    const again = await startCheckout({ connect, plan: withCalls })
    const sent = await again.at('sim', keep)
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining('moved for you') })
  })

  test.each([
    [{ accountNumber: ' ' }, 'accountNumber'],
    [{ accountPin: '' }, 'accountPin'],
    [{ lastName: '' }, 'lastName'],
    [{ postalCode: '1' }, 'postalCode'],
  ])('is not moved with %j', async (wrong, field) => {
    const { at } = await start()
    await at('sim', keep)
    const sent = await at('donor', { ...answers, ...wrong })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(`href="#field-${field}"`)
    expect((await at('payment', card)).url).toMatch(/\/donor$/)
  })

  test('is not asked for where the plan has none', async () => {
    const { page, at } = await start({
      allowances: { dataBytes: 5e9, voiceSeconds: 0, smsMessages: 0 },
    })
    expect(page.text).not.toContain('whichNumber')
    expect((await at('sim', keep)).url).toMatch(/\/payment$/)
    expect((await at('number', keep)).url).toMatch(/\/payment$/)
  })

  test('has a page of its own where no SIM is asked for, which nobody has to visit', async () => {
    const { page, at, browser, now } = await start({ simTypes: ['eSIM'] })
    expect(page.url).toMatch(/\/payment$/)
    expect(page.text).toContain('Keep the number you have now')
    const own = await browser.open(page.url.replace('payment', 'number'))
    expect(own.text).toMatch(/aria-current="step"[^>]*>Number/)
    expect((await at('number', keep)).url).toMatch(/\/donor$/)
    expect((await at('donor', answers)).text).toContain('Change what happens to your number')
    await at('payment', card)
    expect(now().porting).toMatchObject({ status: 'pending' })
  })
})

describe('the answers for the old provider', () => {
  test('begin with what the customer has just typed, or what the account tells', async () => {
    const details = {
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
    const values = await start({ requirements })
    await values.at('sim', keep)
    const begun = await values.at('details', details)
    for (const known of ['value="Ada"', 'value="Lovelace"', 'value="9 Elm Street"']) {
      expect(begun.text).toContain(known)
    }

    const { gigs, connect } = await start()
    addAddress(gigs, connect.user, {
      line1: 'A 1',
      city: 'Bonn',
      country: 'DE',
      postalCode: '53111',
    })
    updateUser(gigs, connect.user, { fullName: 'Grace Hopper' })
    const { at } = await startCheckout({
      connect,
      wish: { plan: newPlan(gigs, withCalls).id },
    })
    const told = await at('sim', keep)
    for (const known of ['value="Grace"', 'value="Hopper"', 'value="A 1"']) {
      expect(told.text).toContain(known)
    }
  })

  test('stay when the customer looks back, but for the PIN', async () => {
    const { at, browser, page, user, gigs } = await start()
    await at('sim', keep)
    await at('donor', answers)
    const again = await browser.open(page.url.replace('sim', 'donor'))
    expect(again.text).toContain('value="482910"')
    expect(again.text).not.toContain('7391')
    expect(gigs.store.get('users', user.id)).toEqual(user)
  })

  test('are taken back with a declined card, and one number is moved by the next', async () => {
    const { at, now, gigs } = await start()
    await at('sim', keep)
    await at('donor', answers)
    const number = '4000000000000002'
    expect((await at('payment', { ...card, number })).status).toBe(402)
    expect(now()).toEqual({ porting: undefined, subscription: undefined })
    await at('payment', card)
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'pending' }])
  })

  test('are used once when another card pays than the one that waits', async () => {
    const { at, gigs } = await start()
    await at('sim', keep)
    await at('donor', answers)
    await at('payment', { ...card, number: '4000002500003155' })
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'draft' }])
    expect((await at('payment', card)).url).toMatch(/\/done$/)
    expect(gigs.store.list('portings')).toMatchObject([{ status: 'pending' }])
  })
})
