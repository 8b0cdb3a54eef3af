import { expect, test } from './fixtures'
import { formOf, post, submit, type Fields } from './pages/raw-action'
import { signInByOpenId } from './pages/sign-in'

// Calls the action as any program could: with the hidden fields of a real form, and input of its own.
test.use({ javaScriptEnabled: false })

const NOT_YOURS = 'We couldn’t find that on your account'
const fieldsByIntent = {
  checkoutAddon: (id: string): Fields => [...subscription(id), ['addons', 'add_0data5']],
  viewSubscription: subscription,
  changeSubscription: subscription,
  cancelSubscription: subscription,
  resumeSubscription: subscription,
  completePorting: subscription,
  viewEsimInstallation: subscription,
  confirmPayment: (id: string): Fields => [['payment', id]],
}

function subscription(id: string): Fields {
  return [['subscription', id]]
}

for (const [intent, fieldsFor] of Object.entries(fieldsByIntent)) {
  test(`${intent} for a subject of another customer is refused, and no session is created`, async ({
    page,
    sandbox,
  }) => {
    const victim = await sandbox.customer('payment-to-confirm')
    const { email, user } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    const theirs = intent === 'confirmPayment' ? victim.payments[0] : victim.subscriptions[0]
    for (const id of [theirs ?? '', 'sub_unknown', 'pln_0everyday', 'sub_/../users', '%2e%2e']) {
      expect(await submit(page, intent, fieldsFor(id)), id).toContain(NOT_YOURS)
    }
    const [[name] = ['']] = fieldsFor('')
    const malformed: Fields[] = [
      [],
      [[name, '']],
      [[name, 'x'.repeat(65)]],
      [...fieldsFor(theirs ?? ''), ...fieldsFor(theirs ?? '')],
      [[`${name}[id]`, theirs ?? '']],
      [...fieldsFor(theirs ?? ''), ['user', victim.user ?? '']],
      [...fieldsFor(theirs ?? ''), ['callbackUrl', 'https://evil.example']],
      [...fieldsFor(theirs ?? ''), ['__proto__', 'x']],
    ]
    for (const fields of malformed) {
      expect(await submit(page, intent, fields)).toContain('Something about this request')
    }
    for (const customer of [victim, { user }]) {
      expect(await sandbox.createdSessions(customer.user ?? '')).toEqual([])
    }
  })
}

test(
  'a plan, SIM card or device that this customer cannot use is refused',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, user } = await sandbox.customer('empty')
    await signInByOpenId(page, email)
    const victim = await sandbox.customer('psim')
    const plan: Fields = [['plan', 'pln_0everyday']]
    const refused: [Fields, string][] = [
      [[['plan', 'pln_unknown']], 'no longer available'],
      [[['plan', 'pln_0legacy']], 'no longer available'],
      [[['plan', victim.subscriptions[0] ?? '']], 'no longer available'],
      [[...plan, ['addons', 'add_unknown']], 'is not available for this plan'],
      [[...plan, ['sim', 'sim_unknown']], 'can’t be used with this plan'],
      [[...plan, ['device', 'dev_unknown']], NOT_YOURS],
      [[...plan, ...plan], 'Something about this request'],
      [[...plan, ['imei', '490154203237519']], 'Something about this request'],
    ]
    for (const [fields, message] of refused) {
      expect(await submit(page, 'checkoutNewSubscription', fields)).toContain(message)
    }
    expect(await sandbox.createdSessions(user ?? '')).toEqual([])
  },
)

test('an unknown intent is refused', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  for (const intent of ['deleteEverything', 'constructor', '__proto__', '']) {
    expect(await submit(page, intent, [])).toContain('We don’t know what this button should do')
  }
  expect(await sandbox.createdSessions(user ?? '')).toEqual([])
})

test(
  'a post from another site, or without a session, starts nothing',
  { tag: '@core' },
  async ({ page, context, sandbox, baseURL }) => {
    const { email, user, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    const fields = subscription(subscriptions[0] ?? '')
    const evil = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
    for (const headers of [{}, { origin: 'null' }, evil, { origin: `${baseURL}.evil.example` }]) {
      await submit(page, 'cancelSubscription', fields, headers)
    }
    const form = await formOf(page)
    await context.clearCookies()
    await post(page, form, 'cancelSubscription', fields, { origin: baseURL ?? '' })
    expect(await sandbox.createdSessions(user ?? '')).toEqual([])
  },
)
