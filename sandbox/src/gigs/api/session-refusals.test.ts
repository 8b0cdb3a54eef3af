import { beforeAll, describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
type Customer = Awaited<ReturnType<typeof gigs.customer>>
let mine: Customer
let other: Customer
let toConfirm: Customer

beforeAll(async () => {
  mine = await gigs.customer('active')
  other = await gigs.customer('active')
  toConfirm = await gigs.customer('payment-to-confirm')
})

const create = (body: object) => gigs.post('/connectSessions', body)
const checkout = (more: object = {}) => ({
  type: 'checkoutNewSubscription',
  checkoutNewSubscription: { plan: 'pln_0data', ...more },
})
const cancel = (subscription: string) => ({
  type: 'cancelSubscription',
  cancelSubscription: { subscription },
})

const confirm = (payment: string) => ({ type: 'confirmPayment', confirmPayment: { payment } })

describe('422', () => {
  const details = { email: 'nobody@example.com' }
  const rejected: [string, () => object][] = [
    ['no intent', () => ({})],
    ['an unknown type', () => ({ intent: { type: 'buyEverything' } })],
    ['an intent without type', () => ({ intent: {} })],
    ['an intent without its parameters', () => ({ intent: { type: 'cancelSubscription' } })],
    [
      'the parameters of another intent',
      () => ({ intent: { ...checkout(), viewSubscription: { subscription: 's' } } }),
    ],
    [
      'no plan',
      () => ({ intent: { type: 'checkoutNewSubscription', checkoutNewSubscription: {} } }),
    ],
    ['an unknown plan', () => ({ intent: checkout({ plan: 'pln_x' }) })],
    ['an unknown add-on', () => ({ intent: checkout({ addons: ['add_x'] }) })],
    ['the SIM auto', () => ({ intent: checkout({ sim: 'auto' }) })],
    ['an unknown SIM', () => ({ intent: checkout({ sim: 'sim_x' }) })],
    ['an unknown device', () => ({ intent: checkout({ device: 'dev_x' }) })],
    ['device and IMEI', () => ({ intent: checkout({ device: 'dev_x', imei: '490154203237518' }) })],
    ['a wrong IMEI', () => ({ intent: checkout({ imei: '123' }) })],
    [
      'no add-ons',
      () => ({
        intent: {
          type: 'checkoutAddon',
          checkoutAddon: { subscription: mine.subscription, addons: [] },
        },
      }),
    ],
    ['an unknown subscription', () => ({ user: mine.user, intent: cancel('sub_x') })],
    [
      'another user’s subscription',
      () => ({ user: mine.user, intent: cancel(other.subscription) }),
    ],
    [
      'a subscription for a new user',
      () => ({ userDetails: details, intent: cancel(mine.subscription) }),
    ],
    ['an unknown payment', () => ({ user: mine.user, intent: confirm('pay_x') })],
    ['another user’s payment', () => ({ user: mine.user, intent: confirm(toConfirm.payment) })],
    ['an unknown user', () => ({ user: 'usr_x', intent: checkout() })],
    ['an empty user', () => ({ user: '', intent: checkout() })],
    ['user and userDetails', () => ({ user: mine.user, userDetails: details, intent: checkout() })],
    ['userDetails without e-mail', () => ({ userDetails: { fullName: 'A' }, intent: checkout() })],
    [
      'userDetails with an unknown property',
      () => ({ userDetails: { ...details, phone: '1' }, intent: checkout() }),
    ],
    ['userDetails null', () => ({ userDetails: null, intent: checkout() })],
    ['an unknown property', () => ({ url: 'https://evil.example', intent: checkout() })],
    ['an unknown theme', () => ({ appearance: { theme: 'pink' }, intent: checkout() })],
    [
      'the dark theme for an intent without it',
      () => ({ appearance: { theme: 'dark' }, intent: checkout() }),
    ],
    [
      'a behavior with an unknown property',
      () => ({
        user: mine.user,
        intent: {
          type: 'completePorting',
          completePorting: { subscription: mine.subscription, behavior: { hide: true } },
        },
      }),
    ],
  ]
  test.each(rejected)('rejects %s', async (_, body) => {
    const response = await create(body())
    expect(response.status).toBe(422)
    expect(response.body).toMatchObject({ object: 'error', type: 'invalid' })
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' https://app.example',
    'https://app.example/a b',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://x',
    'vbscript:x',
    '/relative',
    '//app.example',
    'app.example',
    'https:app.example',
    'https:/app.example',
    'https:\\\\app.example',
    '',
  ])('rejects the callback url "%s"', async (callbackUrl) => {
    expect((await create({ intent: checkout(), callbackUrl })).status).toBe(422)
  })

  test('rejects the details of an existing user', async () => {
    const response = await create({
      userDetails: { email: mine.email.toUpperCase() },
      intent: checkout(),
    })
    expect([response.status, at(response, 'code')]).toEqual([422, 'userAlreadyExists'])
  })

  test('rejects a payment that needs no confirmation', async () => {
    const failed = await gigs.customer('payment-failed')
    const intent = confirm(failed.payment)
    expect((await create({ user: failed.user, intent })).status).toBe(422)
  })

  test('rejects an update with another intent, for another user, or of an expired session', async () => {
    const session = text(await create({ intent: cancel(mine.subscription) }), 'id')
    const patch = (body: object) => gigs.patch(`/connectSessions/${session}`, body)
    expect((await patch({ intent: checkout() })).status).toBe(422)
    expect((await patch({ user: other.user })).status).toBe(422)
    await gigs.control(`sessions/${session}/expire`)
    expect((await patch({ user: mine.user })).status).toBe(422)
  })

  test('rejects an update after ten minutes', async () => {
    const session = text(await create({ intent: cancel(mine.subscription) }), 'id')
    await gigs.control('clock', { advanceSeconds: 601 })
    expect((await gigs.patch(`/connectSessions/${session}`, { user: mine.user })).status).toBe(422)
  })
})
