import { describe, expect, test, vi } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'
import { newReceiver } from '../../testing/webhook-receiver'

const MINUTE = 60
const HOUR = 60 * MINUTE

async function start() {
  const receiver = await newReceiver()
  const gigs = testGigs(receiver.target)
  const control = (path: string) => gigs.send('GET', `/sandbox/${path}`, { key: null })
  const newUser = (email: string) => gigs.post('/users', { email })
  const advance = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
  // Returns the recorded delivery once it satisfies `isDone`.
  async function delivery(contains: string, isDone: (found: object) => boolean) {
    return expect
      .poll(
        async () => {
          const { body } = await control(`deliveries?contains=${contains}`)
          const [found] = Array.isArray(body) ? body : []
          return found && isDone(found) ? found : null
        },
        { interval: 5 },
      )
      .not.toBeNull()
      .then(async () => at(await control(`deliveries?contains=${contains}`), 0))
  }
  return { gigs, control, newUser, advance, delivery, ...receiver }
}

function tries(count: number) {
  return (found: object) => {
    const attempts: unknown = Reflect.get(found, 'attempts')
    return Array.isArray(attempts) && attempts.length >= count
  }
}

describe('a webhook', () => {
  test('is sent for what comes due, although no request arrives', async () => {
    const { gigs, newUser, count } = await start()
    const email = 'waiting@example.com'
    const user = text(await newUser(email), 'id')
    await gigs.control('settings', { user: email, activationSeconds: 1 })
    await gigs.post('/subscriptions', { plan: 'pln_0data', user })
    const isActivated = async (length = 1): Promise<boolean> => {
      const types = (await count(length)).map(({ type }) => type)
      return types.includes('com.gigs.subscription.activated') || isActivated(types.length + 1)
    }
    expect(await isActivated()).toBe(true)
  })

  test('is signed, sent once, and recorded with status and size', async () => {
    const { newUser, count, received, delivery, respondWith } = await start()
    respondWith([200])
    const user = text(await newUser('hook@example.com'), 'id')
    await count(1)
    expect(received).toEqual([
      {
        id: expect.stringMatching(/^msg_/),
        type: 'com.gigs.user.created',
        data: expect.objectContaining({ id: user }),
        event: expect.stringMatching(/^evt_/),
      },
    ])
    expect(await delivery('hook@example.com', tries(1))).toMatchObject({
      id: received[0]?.id,
      event: received[0]?.event,
      type: 'com.gigs.user.created',
      state: 'delivered',
      attempts: [{ status: 200, bytes: 7, error: null, ms: expect.any(Number) }],
    })
  })

  test('that fails is retried after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h', async () => {
    const { newUser, count, advance, delivery, respondWith, received } = await start()
    respondWith([], 404)
    await newUser('retry@example.com')
    await count(1)
    const delays = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]
    for (const [index, delay] of delays.entries()) {
      expect(await delivery('retry@', tries(index + 1))).toMatchObject({ state: 'waiting' })
      await advance(delay - 3)
      expect(received).toHaveLength(index + 1)
      await advance(3)
      await count(index + 2)
    }
    expect(await delivery('retry@', tries(8))).toMatchObject({ state: 'failed', tried: 8 })
    expect(new Set(received.map(({ id }) => id)).size).toBe(1)
    await advance(40 * HOUR)
    await newUser('last@example.com')
    expect((await count(9)).filter(({ id }) => id === received[0]?.id)).toHaveLength(8)
  })

  test('is retried after a restart of the sandbox', async () => {
    const { gigs, newUser, advance, delivery, respondWith, count, received } = await start()
    respondWith([500])
    await newUser('away@example.com')
    await delivery('away@', tries(1))
    await gigs.close()
    gigs.restart()
    await advance(5)
    await count(2)
    expect(received[1]).toEqual(received[0])
  })

  test('is skipped after five days of failures have disabled the endpoint, and can be replayed once it is enabled', async () => {
    const { gigs, newUser, advance, delivery, respondWith, control, count } = await start()
    respondWith([], 500)
    await newUser('five@example.com')
    await delivery('five@', tries(1))
    await advance(5 * 24 * HOUR)
    await delivery('five@', tries(2))
    expect(at(await control('webhooks'), 'disabledAt')).toEqual(expect.any(String))
    await newUser('skipped@example.com')
    const skipped = await delivery('skipped@', () => true)
    expect(skipped).toMatchObject({ state: 'skipped', attempts: [] })
    const event = text({ body: skipped }, 'event')
    expect((await gigs.control(`events/${event}/replay`)).status).toBe(422)
    respondWith([])
    await gigs.control('webhooks', { enabled: true })
    expect((await gigs.control(`events/${event}/replay`)).status).toBe(200)
    await count(3)
    expect(await delivery('skipped@', tries(1))).toMatchObject({ state: 'delivered' })
  })
})

describe('the admin routes', () => {
  test('pause the webhooks of one customer, then shuffle and duplicate them', async () => {
    const { gigs, newUser, count, received } = await start()
    const user = 'held@example.com'
    await gigs.control('webhooks', { user, paused: true, shuffle: true, duplicate: 1 })
    const id = text(await newUser(user), 'id')
    for (const fullName of 'ABCDEFGH'.split('')) await gigs.patch(`/users/${id}`, { fullName })
    await newUser('free@example.com')
    await count(1)
    expect(received[0]?.data).toMatchObject({ email: 'free@example.com' })
    await gigs.control('webhooks', { user, paused: false })
    const delivered = (await count(19)).slice(1)
    const ids = [...new Set(delivered.map((webhook) => webhook.id))]
    expect(ids).toHaveLength(9)
    for (const messageId of ids) {
      expect(delivered.filter((webhook) => webhook.id === messageId)).toHaveLength(2)
    }
  })

  test('replay an event with the same id', async () => {
    const { gigs, newUser, count, delivery, received } = await start()
    await newUser('again@example.com')
    await delivery('again@', tries(1))
    await gigs.control(`events/${received[0]?.event}/replay`)
    await count(2)
    expect(received[1]).toEqual(received[0])
    expect((await gigs.control('events/evt_none/replay')).status).toBe(404)
  })
})

describe('closing the sandbox', () => {
  test('does not wait for a hanging app; the next process repeats the aborted attempt', async () => {
    const { gigs, newUser, count, received, hang, delivery } = await start()
    const release = hang()
    await newUser('hanging@example.com')
    await count(1)
    await gigs.close()
    release()
    gigs.restart()
    await count(2)
    expect(received[1]).toEqual(received[0])
    expect(await delivery('hanging@', tries(1))).toMatchObject({ attempts: [{ status: 204 }] })
  })
})

describe('the API', () => {
  test('works without the app, and logs no error', async () => {
    const logged = vi.spyOn(console, 'error')
    const gigs = testGigs({ url: 'http://127.0.0.1:1/hooks', secret: `whsec_${'A'.repeat(32)}` })
    expect((await gigs.post('/users', { email: 'alone@example.com' })).status).toBe(201)
    await expect
      .poll(async () => (await gigs.send('GET', '/sandbox/deliveries', { key: null })).body)
      .toMatchObject([{ state: 'waiting', attempts: [{ status: null, bytes: 0 }] }])
    await gigs.close()
    expect(logged).not.toHaveBeenCalled()
  })
})
