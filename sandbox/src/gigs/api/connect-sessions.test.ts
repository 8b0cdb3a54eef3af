import { beforeAll, describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
type Customer = Awaited<ReturnType<typeof gigs.customer>>
let mine: Customer
let toConfirm: Customer

beforeAll(async () => {
  mine = await gigs.customer('active')
  toConfirm = await gigs.customer('payment-to-confirm')
})

const create = (body: object, headers: Record<string, string> = {}) =>
  gigs.post('/connectSessions', body, headers)
const checkout = (more: object = {}) => ({
  type: 'checkoutNewSubscription',
  checkoutNewSubscription: { plan: 'pln_0data', ...more },
})
const cancel = (subscription: string) => ({
  type: 'cancelSubscription',
  cancelSubscription: { subscription },
})

describe('creating a session', () => {
  test('with a user returns the complete session with its url', async () => {
    const intent = cancel(mine.subscription)
    const response = await create({
      user: mine.user,
      intent,
      callbackUrl: 'https://app.example/back?launch=1',
    })
    expect(response.status).toBe(201)
    expect(response.body).toEqual({
      object: 'connectSession',
      id: expect.stringMatching(/^csn_/),
      appearance: { theme: 'light' },
      callbackUrl: 'https://app.example/back?launch=1',
      intent,
      url: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:4999\/portal\/entry\?session=csn_\w+&token=[A-Za-z0-9]{64}$/,
      ),
      user: mine.user,
    })
  })

  test('with userDetails returns a token but creates no user yet', async () => {
    const userDetails = { email: 'fresh@example.com', fullName: 'Fresh', birthday: '2000-01-01' }
    const response = await create({ userDetails, intent: checkout() })
    expect(at(response, 'user')).toBeNull()
    expect(text(response, 'url')).toMatch(/\/checkout\/entry\?session=\w+&token=\w{64}$/)
    expect(at(await gigs.post('/users/search', { email: 'fresh@example.com' }), 'items')).toEqual(
      [],
    )
  })

  test('without either returns a url without a token', async () => {
    const response = await create({ intent: checkout(), user: null, callbackUrl: null })
    expect(text(response, 'url')).not.toContain('token')
    expect(response.body).toMatchObject({ user: null, callbackUrl: null })
  })

  test.each<[string, () => object]>([
    [
      'checkoutNewSubscription',
      () => checkout({ addons: ['add_0data3'], sim: 'sim_test_esim' }).checkoutNewSubscription,
    ],
    ['checkoutAddon', () => ({ subscription: mine.subscription, addons: ['add_0data3'] })],
    ['viewSubscription', () => ({ subscription: mine.subscription })],
    ['changeSubscription', () => ({ subscription: mine.subscription })],
    ['cancelSubscription', () => ({ subscription: mine.subscription })],
    ['resumeSubscription', () => ({ subscription: mine.subscription })],
    [
      'completePorting',
      () => ({ subscription: mine.subscription, behavior: { hideIntroPage: true } }),
    ],
    ['viewEsimInstallation', () => ({ subscription: mine.subscription })],
  ])('accepts %s', async (type, parameters) => {
    const response = await create({ user: mine.user, intent: { type, [type]: parameters() } })
    expect(response.status).toBe(201)
    expect(at(response, 'intent')).toEqual({ type, [type]: parameters() })
    expect(text(response, 'url')).toContain(type.startsWith('checkout') ? '/checkout/' : '/portal/')
  })

  test.each([
    'viewSubscriptions',
    'updatePaymentMethod',
    'updateUserAddress',
    'updateUserFullName',
  ])('%s takes no parameters', async (type) => {
    expect((await create({ user: mine.user, intent: { type } })).status).toBe(201)
    expect((await create({ user: mine.user, intent: { type, [type]: {} } })).status).toBe(422)
  })

  test('accepts confirmPayment', async () => {
    const intent = { type: 'confirmPayment', confirmPayment: { payment: toConfirm.payment } }
    expect((await create({ user: toConfirm.user, intent })).status).toBe(201)
  })

  test.each([
    'myapp://deep-link',
    'http://localhost:3000/connect/callback',
    'com.example.app:/back#part',
  ])('accepts the callback url %s', async (callbackUrl) => {
    expect((await create({ intent: checkout(), callbackUrl })).status).toBe(201)
  })

  test('accepts the dark theme for intents that support it', async () => {
    const intent = {
      type: 'viewEsimInstallation',
      viewEsimInstallation: { subscription: mine.subscription },
    }
    const response = await create({ user: mine.user, intent, appearance: { theme: 'dark' } })
    expect(at(response, 'appearance')).toEqual({ theme: 'dark' })
  })
})

describe('reading and updating a session', () => {
  test('returns no url, except when a user is assigned', async () => {
    const id = text(await create({ user: mine.user, intent: cancel(mine.subscription) }), 'id')
    const callbackUrl = 'https://app.example/new'
    const changed = await gigs.patch(`/connectSessions/${id}`, { callbackUrl })
    expect(changed.body).toMatchObject({ callbackUrl, url: null, user: mine.user })
    expect((await gigs.get(`/connectSessions/${id}`)).body).toEqual(changed.body)
  })

  test('returns a url with a token when an update assigns a user', async () => {
    const id = text(await create({ intent: cancel(mine.subscription) }), 'id')
    const assigned = await gigs.patch(`/connectSessions/${id}`, { user: mine.user })
    expect(text(assigned, 'url')).toMatch(/&token=\w{64}$/)
    expect(at(assigned, 'user')).toBe(mine.user)
    expect((await gigs.patch(`/connectSessions/${id}`, { user: mine.user })).status).toBe(422)
  })

  test('responds with the status of the setting createStatus', async () => {
    await gigs.control('settings', { createStatus: 200 })
    expect((await create({ intent: checkout() })).status).toBe(200)
    await gigs.control('settings', { createStatus: 201 })
  })
})
