import { expect, test } from './fixtures'
import { launchCancellation } from './pages/dashboard'
import { PATH, post, signIn } from './pages/native'
import { signInByOpenId } from './pages/sign-in'

const badCallbacks = [
  'myapp://connect.evil',
  'myapp://user@connect',
  'myapp://connect\\@evil',
  'otherapp://connect',
  'https://evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '',
]

test('a callbackUrl that is not listed is refused, and no session is created', async ({
  page,
  sandbox,
  baseURL,
}) => {
  const customer = await sandbox.customer('active')
  const body = await signIn(page, customer)
  for (const callbackUrl of [...badCallbacks, `${baseURL}.evil.example`]) {
    const refused = await post(page, PATH, { ...body, callbackUrl })
    expect(refused, callbackUrl).toMatchObject({
      status: 400,
      body: { error: { code: 'callbackNotAllowed' } },
    })
  }
  expect(await sandbox.createdSessions(customer.user ?? '')).toEqual([])
})

test(
  'refusals have a status, a code, a message and a reference',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const victim = await sandbox.customer('active')
    const customer = await sandbox.customer('canceled')
    await signInByOpenId(page, customer.email)
    const [subscription] = customer.subscriptions
    const intent = 'cancelSubscription'
    const refused: [body: object, status: number, code: string][] = [
      [{ intent, subscription }, 409, 'alreadyCanceled'],
      [{ intent, subscription: victim.subscriptions[0] }, 404, 'notYours'],
      [{ intent, subscription: 'sub_unknown' }, 404, 'notYours'],
      [{ intent: 'checkoutNewSubscription', plan: 'pln_unknown' }, 404, 'planNotAvailable'],
      [{ intent: 'deleteEverything' }, 404, 'unknownIntent'],
      [{ intent: 'constructor' }, 404, 'unknownIntent'],
      [{ intent }, 400, 'invalidInput'],
      [{ intent, subscription, user: victim.user }, 400, 'invalidInput'],
      [{ intent, subscription: { id: subscription } }, 400, 'invalidInput'],
      [{ intent, subscription: '\0'.repeat(65) }, 400, 'invalidInput'],
      [{ intent, subscription, callbackUrl: ['myapp://connect'] }, 400, 'invalidInput'],
      [{ intent, subscription, formId: 'k'.repeat(65) }, 400, 'invalidInput'],
      [{}, 400, 'invalidInput'],
      [[intent], 400, 'invalidInput'],
    ]
    for (const [body, status, code] of refused) {
      const { status: received, body: answer } = await post(page, PATH, body)
      expect([received, answer.error?.code], JSON.stringify(body)).toEqual([status, code])
      expect(answer.error.message).toMatch(/\.$/)
      expect(answer.error.reference).toMatch(/^[\w-]{8,64}$/)
    }
    const longKey = { 'idempotency-key': 'k'.repeat(65) }
    const repeated = await post(page, PATH, { intent: 'viewSubscriptions' }, longKey)
    expect([repeated.status, repeated.body.error?.code]).toEqual([400, 'invalidInput'])
    for (const { user } of [victim, customer]) {
      expect(await sandbox.createdSessions(user ?? '')).toEqual([])
    }
  },
)

test('only JSON of at most 256 KB is read', async ({ page, sandbox, baseURL }) => {
  const customer = await sandbox.customer('active')
  const body = await signIn(page, customer)
  const send = async (data: string, type: string) => {
    const headers = { origin: baseURL ?? '', 'content-type': type }
    const response = await page.request.post(PATH, { data, headers })
    return [response.status(), (await response.json()).error.code]
  }
  const text = JSON.stringify(body)
  expect(await send(text, 'text/plain')).toEqual([415, 'notJson'])
  expect(await send(text, 'application/jsonp')).toEqual([415, 'notJson'])
  expect(await send(`{"a":"${'x'.repeat(257 * 1024)}"}`, 'application/json')).toEqual([
    413,
    'tooLarge',
  ])
  expect(await send(text.slice(1), 'application/json')).toEqual([400, 'invalidInput'])
  expect(await send('{"__proto__":{},' + text.slice(1), 'application/json')).toEqual([
    400,
    'invalidInput',
  ])
  expect((await page.request.get(PATH)).status()).toBe(405)
  expect(await sandbox.createdSessions(customer.user ?? '')).toEqual([])
})

test(
  'a request from another site, or without a session, starts and settles nothing',
  {
    tag: '@core',
  },
  async ({ page, context, sandbox, baseURL }) => {
    const { subscriptions, user, callbackUrl } = await launchCancellation(page, sandbox)
    const launch = new URL(callbackUrl).searchParams.get('launch')
    const data = { intent: 'viewSubscription', subscription: subscriptions[0] }
    const calls = [
      [PATH, data],
      [`${PATH}/${launch}/return`, { status: 'user_aborted' }],
    ] as const
    const statuses = async (headers: Record<string, string>) => {
      const responses = await Promise.all(
        calls.map(([path, body]) => page.request.post(path, { data: body, headers })),
      )
      return Promise.all(responses.map(async (response) => (await response.json()).error.code))
    }
    const evil = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
    const senders: Record<string, string>[] = [
      {},
      { origin: 'null' },
      evil,
      { origin: `${baseURL}.evil.example` },
    ]
    for (const headers of senders) {
      expect(await statuses(headers)).toEqual(['crossSite', 'crossSite'])
    }
    const session = (await context.cookies()).filter(({ name }) => name.includes('session-token'))
    await context.clearCookies()
    expect(await statuses({ origin: baseURL ?? '' })).toEqual(['signedOut', 'signedOut'])
    expect(await sandbox.createdSessions(user ?? '')).toHaveLength(1)
    await context.addCookies(session)
    await page.goto(`/dashboard?launch=${launch}`)
    await expect(page.getByText('This is still open')).toBeVisible()
  },
)

test('while Gigs is down, the error is 503 and says when to try again', async ({
  page,
  sandbox,
}) => {
  const customer = await sandbox.customer('active')
  const body = await signIn(page, customer)
  await sandbox.failNextSession(customer.user ?? '', { times: 20, status: 503 })
  const failed = await post(page, PATH, body)
  expect(failed).toMatchObject({ status: 503, body: { error: { code: 'gigsUnavailable' } } })
  expect(failed.headers['retry-after']).toBe('60')
  await sandbox.heal(customer.user ?? '')
  expect((await post(page, PATH, body)).status).toBe(201)
})

test('the thirty-first launch within 15 minutes is refused with 429', async ({ page, sandbox }) => {
  const customer = await sandbox.customer('active')
  const body = await signIn(page, customer)
  for (let count = 0; count < 30; count++) {
    expect((await post(page, PATH, body)).status, String(count)).toBe(201)
  }
  const refused = await post(page, PATH, body)
  expect(refused).toMatchObject({ status: 429, body: { error: { code: 'tooManyLaunches' } } })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
})
