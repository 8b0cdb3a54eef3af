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
  const goOn = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
  // What the sandbox wrote down, once the answer of the receiver has come back to it.
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
  return { gigs, control, newUser, goOn, delivery, ...receiver }
}

function tries(count: number) {
  return (found: object) => {
    const attempts: unknown = Reflect.get(found, 'attempts')
    return Array.isArray(attempts) && attempts.length >= count
  }
}

describe('a webhook', () => {
  test('comes signed, once, and is written down with status and size', async () => {
    const { newUser, count, received, delivery, answer } = await start()
    answer([200])
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

  test('that fails comes again after 5 s, 5 min, 30 min, 2, 5, 10 and 10 h, then no more', async () => {
    const { newUser, count, goOn, delivery, answer, received } = await start()
    answer([], 404)
    await newUser('retry@example.com')
    await count(1)
    const pauses = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]
    for (const [index, pause] of pauses.entries()) {
      expect(await delivery('retry@', tries(index + 1))).toMatchObject({ state: 'waiting' })
      await goOn(pause - 3)
      expect(received).toHaveLength(index + 1)
      await goOn(3)
      await count(index + 2)
    }
    expect(await delivery('retry@', tries(8))).toMatchObject({ state: 'failed', tried: 8 })
    expect(new Set(received.map(({ id }) => id)).size).toBe(1)
    await goOn(40 * HOUR)
    await newUser('last@example.com')
    expect((await count(9)).filter(({ id }) => id === received[0]?.id)).toHaveLength(8)
  })

  test('waits for an app that is away, over a restart of the sandbox', async () => {
    const { gigs, newUser, goOn, delivery, answer, count, received } = await start()
    answer([500])
    await newUser('away@example.com')
    await delivery('away@', tries(1))
    await gigs.close()
    gigs.restart()
    await goOn(5)
    await count(2)
    expect(received[1]).toEqual(received[0])
  })

  test('is given up with the endpoint after five days of failure, until it is enabled', async () => {
    const { gigs, newUser, goOn, delivery, answer, control, count } = await start()
    answer([], 500)
    await newUser('five@example.com')
    await delivery('five@', tries(1))
    await goOn(5 * 24 * HOUR)
    await delivery('five@', tries(2))
    expect(at(await control('webhooks'), 'disabledAt')).toEqual(expect.any(String))
    await newUser('skipped@example.com')
    const skipped = await delivery('skipped@', () => true)
    expect(skipped).toMatchObject({ state: 'skipped', attempts: [] })
    const event = text({ body: skipped }, 'event')
    expect((await gigs.control(`events/${event}/replay`)).status).toBe(422)
    answer([])
    await gigs.control('webhooks', { enabled: true })
    expect((await gigs.control(`events/${event}/replay`)).status).toBe(200)
    await count(3)
    expect(await delivery('skipped@', tries(1))).toMatchObject({ state: 'delivered' })
  })
})

describe('tests', () => {
  test('hold one customer, while others get theirs; let go, in another order and twice', async () => {
    const { gigs, newUser, count, received } = await start()
    const user = 'held@example.com'
    await gigs.control('webhooks', { user, paused: true, shuffle: true, duplicate: 1 })
    const id = text(await newUser(user), 'id')
    for (const fullName of 'ABCDEFGH'.split('')) await gigs.patch(`/users/${id}`, { fullName })
    await newUser('free@example.com')
    await count(1)
    expect(received[0]?.data).toMatchObject({ email: 'free@example.com' })
    await gigs.control('webhooks', { user, paused: false })
    const held = (await count(19)).slice(1)
    const ids = [...new Set(held.map((one) => one.id))]
    expect(ids).toHaveLength(9)
    for (const one of ids) expect(held.filter((other) => other.id === one)).toHaveLength(2)
  })

  test('replay an event by hand, under the same id', async () => {
    const { gigs, newUser, count, delivery, received } = await start()
    await newUser('again@example.com')
    await delivery('again@', tries(1))
    await gigs.control(`events/${received[0]?.event}/replay`)
    await count(2)
    expect(received[1]).toEqual(received[0])
    expect((await gigs.control('events/evt_none/replay')).status).toBe(404)
  })
})

describe('the end of the program', () => {
  test('does not wait for an app that hangs; the next one sends what was broken off', async () => {
    const { gigs, newUser, count, received, hang, delivery } = await start()
    const free = hang()
    await newUser('hanging@example.com')
    await count(1)
    await gigs.close()
    free()
    gigs.restart()
    await count(2)
    expect(received[1]).toEqual(received[0])
    expect(await delivery('hanging@', tries(1))).toMatchObject({ attempts: [{ status: 204 }] })
  })
})

describe('the API', () => {
  test('answers while the app is not there at all, and says nothing of it in the console', async () => {
    const quiet = vi.spyOn(console, 'error')
    const gigs = testGigs({ url: 'http://127.0.0.1:1/hooks', secret: `whsec_${'A'.repeat(32)}` })
    expect((await gigs.post('/users', { email: 'alone@example.com' })).status).toBe(201)
    await expect
      .poll(async () => (await gigs.send('GET', '/sandbox/deliveries', { key: null })).body)
      .toMatchObject([{ state: 'waiting', attempts: [{ status: null, bytes: 0 }] }])
    await gigs.close()
    expect(quiet).not.toHaveBeenCalled()
  })
})
