import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { attachPorting, draftPorting } from '../../domain/portings'
import { changeSettings } from '../../settings'
import type { Porting, PortingField } from '../../model/state'
import { newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

type Behavior = { hideIntroPage?: boolean; hideOutroPage?: boolean }

const required: PortingField[] = ['donorProvider', 'accountNumber', 'accountPin', 'address']
const answers = {
  donorProvider: 'svp_1',
  accountNumber: '482910',
  accountPin: '1234',
  country: 'US',
  line1: '1 Navy Way',
  postalCode: '10001',
  city: 'New York',
  state: 'NY',
}
const address = {
  line1: 'A 1',
  line2: null,
  city: 'B',
  postalCode: '10001',
  state: 'NY',
  country: 'US',
}

async function atPorting(given: Partial<Porting> = {}, behavior: Behavior = {}) {
  const connect = newConnect()
  const { gigs, user } = connect
  gigs.store.put('serviceProviders', {
    object: 'serviceProvider',
    id: 'svp_1',
    createdAt: '2026-01-01T00:00:00.000Z',
    country: 'US',
    name: 'Northstar',
    recipientProviders: ['test'],
  })
  const line = subscribe(gigs, user, newPlan(gigs))
  const phoneNumber = '+19595550100'
  const wish = { user, phoneNumber, provider: 'test', recipientProvider: 'svp_1', required }
  const draft = draftPorting(gigs, wish)
  attachPorting(gigs, line, draft.id)
  const waiting = gigs.store.get('portings', draft.id)
  if (waiting) gigs.store.put('portings', { ...waiting, ...given })
  const completePorting = { subscription: line.id, behavior }
  const flow = await startFlow(connect, { type: 'completePorting', completePorting })
  return { gigs, connect, now: () => gigs.store.get('portings', draft.id), ...flow }
}

describe('completePorting', () => {
  test('asks for what is required, form by form, and ends as handed in', async () => {
    const { now, at, home, page, browser } = await atPorting()
    expect(page.url).toMatch(/\/intro$/)
    expect((await browser.open(page.url.replace('intro', 'next'))).url).toMatch(/\/donor$/)
    expect((await at('donor', answers)).url).toMatch(/\/account$/)
    expect(now()).toMatchObject({ donorProvider: 'svp_1', status: 'informationRequired' })
    expect((await at('account', answers)).url).toMatch(/\/address$/)
    expect((await at('address', answers)).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({
      status: 'pending',
      accountNumber: '482910',
      accountPin: '1234',
      address: { line1: '1 Navy Way', line2: null, state: 'NY' },
    })
    expect((await at('done', {})).url).toBe(home('success'))
  })

  test('goes on where the customer stopped, and never shows a PIN', async () => {
    const known = { donorProvider: 'svp_1', accountNumber: '482910', accountPin: '7391' }
    const { page, browser } = await atPorting(known)
    expect(page.text).toContain('Go on')
    const next = await browser.open(page.url.replace('intro', 'next'))
    expect(next.url).toMatch(/\/address$/)
    const account = await browser.open(page.url.replace('intro', 'account'))
    expect(account.text).toContain('482910')
    expect(account.text).not.toContain('7391')
  })

  test("offers the user's own address, which they may well have at both", async () => {
    const { gigs, connect, now, at, page, browser } = await atPorting({
      donorProvider: 'svp_1',
      accountNumber: '482910',
      accountPin: '7391',
    })
    addAddress(gigs, connect.user, address)
    const form = await browser.open(page.url.replace('intro', 'next'))
    for (const known of ['value="A 1"', 'value="B"', 'value="10001"', 'value="NY"']) {
      expect(form.text).toContain(known)
    }
    expect((await at('address', { ...address, line2: '' })).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({ status: 'pending', address })
  })

  test('leaves out intro and outro when the session says so', async () => {
    const known = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2' }
    const behavior = { hideIntroPage: true, hideOutroPage: true }
    const { now, at, home, page } = await atPorting(known, behavior)
    expect(page.url).toMatch(/\/address$/)
    expect((await at('address', answers)).url).toBe(home('success'))
    expect(now()?.status).toBe('pending')
  })

  test.each([
    ['portingAccountNumberRequiredOrInvalid', 'account', 'accountNumber', 'accountPin'],
    ['portingAccountPinRequiredOrInvalid', 'account', 'accountPin', 'accountNumber'],
    ['portingAddressRequiredOrInvalid', 'address', 'line1', 'accountPin'],
  ])('after %s asks for that alone', async (declinedCode, step, field, other) => {
    const known = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2', address }
    const declined = {
      ...known,
      status: 'declined',
      declinedCode,
      declinedMessage: 'Wrong.',
    } as const
    const { now, at, page, browser } = await atPorting(declined)
    expect(page.text).toContain('Wrong.')
    const form = await browser.open(page.url.replace('intro', 'next'))
    expect(form.url).toMatch(new RegExp(`/${step}$`))
    expect(form.text).toContain(`name="${field}"`)
    expect(form.text).not.toContain(`name="${other}"`)
    expect((await at(step, answers)).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({ status: 'pending', declinedCode: null })
  })

  test('after a protected number asks to have that lifted, and tries again', async () => {
    const known = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2', address }
    const declinedCode = 'portingPhoneNumberPortProtected'
    const { now, at, page, browser } = await atPorting({
      ...known,
      status: 'declined',
      declinedCode,
    })
    expect((await browser.open(page.url.replace('intro', 'next'))).url).toMatch(/\/protection$/)
    expect((await at('protection', {})).url).toMatch(/\/done$/)
    expect(now()?.status).toBe('pending')
  })

  test('leads home at once when nobody can repair the decline here', async () => {
    const declinedCode = 'portingPhoneNumberNotEligible'
    const { page, home } = await atPorting({ status: 'declined', declinedCode })
    expect(page.url).toBe(home('bad_configuration'))
  })

  test.each(['pending', 'requested', 'completed', 'canceled'] as const)(
    'shows the subscription when the porting is %s',
    async (status) => {
      const { at, now, page, home } = await atPorting({ status })
      expect(page).toMatchObject({ status: 200, url: expect.stringMatching(/\/overview$/) })
      await at('donor', answers)
      expect(now()).toMatchObject({ status, donorProvider: null })
      expect((await at('leave', {})).url).toBe(home('user_aborted'))
    },
  )

  test.each([
    ['donor', { donorProvider: 'svp_none' }, 'donorProvider'],
    ['account', { accountNumber: ' ' }, 'accountNumber'],
    ['account', { accountPin: '' }, 'accountPin'],
    ['address', { city: '' }, 'city'],
  ])('asks again in %s for %j', async (step, wrong, field) => {
    const { now, at } = await atPorting()
    const before = now()
    const sent = await at(step, { ...answers, ...wrong })
    expect(sent).toMatchObject({
      status: 422,
      text: expect.stringContaining(`href="#field-${field}"`),
    })
    expect(now()).toEqual(before)
  })

  test('works in a Billing project too', async () => {
    const { connect, browser, page } = await atPorting()
    changeSettings(connect.gigs.store, null, { project: 'billing' })
    expect((await browser.open(page.url)).status).toBe(200)
  })
})
