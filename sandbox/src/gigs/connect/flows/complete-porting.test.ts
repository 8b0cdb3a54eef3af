import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { attachPorting, draftPorting } from '../../domain/portings'
import { changeSettings } from '../../settings'
import type { Porting, PortingField } from '../../model/state'
import { newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

type Behavior = { hideIntroPage?: boolean; hideOutroPage?: boolean }

const required: PortingField[] = ['donorProvider', 'accountNumber', 'accountPin', 'address']
const details = {
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

async function atPorting(properties: Partial<Porting> = {}, behavior: Behavior = {}) {
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
  const subscription = subscribe(gigs, user, newPlan(gigs))
  const phoneNumber = '+19595550100'
  const params = { user, phoneNumber, provider: 'test', recipientProvider: 'svp_1', required }
  const draft = draftPorting(gigs, params)
  attachPorting(gigs, subscription, draft.id)
  const porting = gigs.store.get('portings', draft.id)
  if (porting) gigs.store.put('portings', { ...porting, ...properties })
  const completePorting = { subscription: subscription.id, behavior }
  const flow = await startFlow(connect, { type: 'completePorting', completePorting })
  return { gigs, connect, now: () => gigs.store.get('portings', draft.id), ...flow }
}

describe('completePorting', () => {
  test('asks for the required fields, form by form', async () => {
    const { now, submit, callback, page, browser } = await atPorting()
    expect(page.url).toMatch(/\/intro$/)
    expect((await browser.open(page.url.replace('intro', 'next'))).url).toMatch(/\/donor$/)
    expect((await submit('donor', details)).url).toMatch(/\/account$/)
    expect(now()).toMatchObject({ donorProvider: 'svp_1', status: 'informationRequired' })
    expect((await submit('account', details)).url).toMatch(/\/address$/)
    expect((await submit('address', details)).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({
      status: 'pending',
      accountNumber: '482910',
      accountPin: '1234',
      address: { line1: '1 Navy Way', line2: null, state: 'NY' },
    })
    expect((await submit('done', {})).url).toBe(callback('success'))
  })

  test('continues with the first incomplete form and never shows a PIN', async () => {
    const values = { donorProvider: 'svp_1', accountNumber: '482910', accountPin: '7391' }
    const { page, browser } = await atPorting(values)
    expect(page.text).toContain('Continue your number transfer')
    const next = await browser.open(page.url.replace('intro', 'next'))
    expect(next.url).toMatch(/\/address$/)
    const account = await browser.open(page.url.replace('intro', 'account'))
    expect(account.text).toContain('482910')
    expect(account.text).not.toContain('7391')
  })

  test("suggests the user's own address", async () => {
    const { gigs, connect, now, submit, page, browser } = await atPorting({
      donorProvider: 'svp_1',
      accountNumber: '482910',
      accountPin: '7391',
    })
    addAddress(gigs, connect.user, address)
    const form = await browser.open(page.url.replace('intro', 'next'))
    for (const prefilled of ['value="A 1"', 'value="B"', 'value="10001"', 'value="NY"']) {
      expect(form.text).toContain(prefilled)
    }
    expect((await submit('address', { ...address, line2: '' })).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({ status: 'pending', address })
  })

  test('hides intro and outro if the session asks for it', async () => {
    const values = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2' }
    const behavior = { hideIntroPage: true, hideOutroPage: true }
    const { now, submit, callback, page } = await atPorting(values, behavior)
    expect(page.url).toMatch(/\/address$/)
    expect((await submit('address', details)).url).toBe(callback('success'))
    expect(now()?.status).toBe('pending')
  })

  test.each([
    ['portingAccountNumberRequiredOrInvalid', 'account', 'accountNumber', 'accountPin'],
    ['portingAccountPinRequiredOrInvalid', 'account', 'accountPin', 'accountNumber'],
    ['portingAddressRequiredOrInvalid', 'address', 'line1', 'accountPin'],
  ])('after %s asks only for that field', async (declinedCode, step, field, otherField) => {
    const values = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2', address }
    const declined = {
      ...values,
      status: 'declined',
      declinedCode,
      declinedMessage: 'Wrong.',
    } as const
    const { now, submit, page, browser } = await atPorting(declined)
    expect(page.text).toContain('Wrong.')
    const form = await browser.open(page.url.replace('intro', 'next'))
    expect(form.url).toMatch(new RegExp(`/${step}$`))
    expect(form.text).toContain(`name="${field}"`)
    expect(form.text).not.toContain(`name="${otherField}"`)
    expect((await submit(step, details)).url).toMatch(/\/done$/)
    expect(now()).toMatchObject({ status: 'pending', declinedCode: null })
  })

  test('after a protected number asks to turn off the protection', async () => {
    const values = { donorProvider: 'svp_1', accountNumber: '1', accountPin: '2', address }
    const declinedCode = 'portingPhoneNumberPortProtected'
    const { now, submit, page, browser } = await atPorting({
      ...values,
      status: 'declined',
      declinedCode,
    })
    expect((await browser.open(page.url.replace('intro', 'next'))).url).toMatch(/\/protection$/)
    expect((await submit('protection', {})).url).toMatch(/\/done$/)
    expect(now()?.status).toBe('pending')
  })

  test('ends as bad_configuration if the decline cannot be repaired', async () => {
    const declinedCode = 'portingPhoneNumberNotEligible'
    const { page, callback } = await atPorting({ status: 'declined', declinedCode })
    expect(page.url).toBe(callback('bad_configuration'))
  })

  test.each(['pending', 'requested', 'completed', 'canceled'] as const)(
    'shows the subscription when the porting is %s',
    async (status) => {
      const { submit, now, page, callback } = await atPorting({ status })
      expect(page).toMatchObject({ status: 200, url: expect.stringMatching(/\/overview$/) })
      await submit('donor', details)
      expect(now()).toMatchObject({ status, donorProvider: null })
      expect((await submit('leave', {})).url).toBe(callback('user_aborted'))
    },
  )

  test.each([
    ['donor', { donorProvider: 'svp_none' }, 'donorProvider'],
    ['account', { accountNumber: ' ' }, 'accountNumber'],
    ['account', { accountPin: '' }, 'accountPin'],
    ['address', { city: '' }, 'city'],
  ])('rejects in %s: %j', async (step, invalid, field) => {
    const { now, submit } = await atPorting()
    const before = now()
    const sent = await submit(step, { ...details, ...invalid })
    expect(sent).toMatchObject({
      status: 422,
      text: expect.stringContaining(`href="#field-${field}"`),
    })
    expect(now()).toEqual(before)
  })

  test('works in a Billing project', async () => {
    const { connect, browser, page } = await atPorting()
    changeSettings(connect.gigs.store, null, { project: 'billing' })
    expect((await browser.open(page.url)).status).toBe(200)
  })
})
